package edtf_test

import (
	"errors"
	"fmt"
	"slices"

	"lede/briefing/edtf"
)

func ExampleParse() {
	e, err := edtf.Parse("2023-10-11~/2023-10-20~")
	if err != nil {
		fmt.Println(err)
		return
	}
	first, last := e.Bounds()
	fmt.Println(e.English())
	fmt.Println(first, last)
	fmt.Println("level", e.Level())
	// Output:
	// mid-October 2023
	// 2023-10-11 2023-10-20
	// level 1
}

func ExampleSyntaxError() {
	_, err := edtf.Parse("156X-09-31")
	fmt.Println(err)
	var syntax *edtf.SyntaxError
	if errors.As(err, &syntax) {
		fmt.Println(syntax.Text[syntax.Offset:])
	}
	// Output:
	// "156X-09-31": at character 9: there is no 31 September
	// 31
}

func ExampleBetween() {
	march := edtf.OfMonth(2024, 3)
	fmt.Println(edtf.Between(edtf.OfDay(edtf.Day{Year: 2023, Month: 10, Day: 7}), march))
	fmt.Println(edtf.Between(edtf.Expr{}, march))
	fmt.Println(edtf.EndUnknown(march.About()))
	// Output:
	// 2023-10-07/2024-03
	// ../2024-03
	// 2024-03~/
}

func ExampleExpr_Bounds() {
	for _, s := range []string{"1500-1X-25", "/1985", "../1985"} {
		e, err := edtf.Parse(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		first, last := e.Bounds()
		fmt.Printf("%q %q %v\n", first, last, first.State == edtf.Unknown)
	}
	// Output:
	// "1500-10-25" "1500-12-25" false
	// "" "1985-12-31" true
	// ".." "1985-12-31" false
}

func ExampleExpr_English() {
	for _, s := range []string{"2023-10~", "195X", "../2024-03", "2023-11/..", "2023-05/", "2024-33", "-0044", "2023-10-03/2023-10-07", "[1667,1670..1672]", "2023-?10-07"} {
		if e, err := edtf.Parse(s); err == nil {
			fmt.Println(e.English())
		}
	}
	// Output:
	// about October 2023
	// some time in the 1950s
	// by March 2024
	// from November 2023 onwards
	// from May 2023, end unknown
	// first quarter of 2024
	// 45 BC
	// 3–7 October 2023
	// one of: 1667 or 1670 to 1672
	// 7 October 2023, the month uncertain
}

func ExampleExpr_Before() {
	october, day := edtf.OfMonth(2023, 10), edtf.OfDay(edtf.Day{Year: 2023, Month: 10, Day: 7})
	fmt.Println(day.Before(edtf.OfMonth(2023, 11)))
	fmt.Println(day.Before(october), day.Within(october), day.MayOverlap(october))
	// Output:
	// true
	// false true true
}

func ExampleCompare() {
	all := []edtf.Expr{
		edtf.OfYear(2023),
		edtf.OfMonth(2024, 1),
		edtf.OfMonth(2023, 1),
		edtf.Between(edtf.Expr{}, edtf.OfYear(2022)),
	}
	slices.SortStableFunc(all, edtf.Compare)
	fmt.Println(all)
	// Output:
	// [../2022 2023-01 2023 2024-01]
}
