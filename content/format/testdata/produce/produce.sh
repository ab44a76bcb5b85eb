#!/bin/sh
# Makes documents of Markdown briefings in every format that lede reads, by the programs
# that people make documents with, so that they can be measured against the Markdown:
#
#	produce.sh OUT [BRIEFING.md...]
#	go test ./content/format -run TestProduced -v -args -produced OUT
#
# Without a BRIEFING it takes the samples and the briefing beside the tests, which has
# every part. OUT/NAME.md is the Markdown that was given to the producers: the briefing
# as other formats can have it (given.py). What is made of it is
# OUT/FORMAT/PRODUCER/NAME.EXTENSION.
#
# It needs pandoc, libreoffice, groff, ghostscript, weasyprint and python3, and takes
# some minutes. No test runs it.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
out=$1
shift
[ $# -gt 0 ] || set -- "$here"/../produced/*.md "$here"/../../../samples/*-*.md
mkdir -p "$out"
out=$(cd "$out" && pwd)
office=$(mktemp -d) # LibreOffice's profile, and what is in between
dialect=markdown-yaml_metadata_block-tex_math_dollars-citations # as lede reads it
trap 'rm -rf "$office"' EXIT

# place FORMAT PRODUCER EXTENSION prints where the document goes.
place() {
	mkdir -p "$out/$1/$2"
	echo "$out/$1/$2/$name.$3"
}

# by_pandoc TO FORMAT EXTENSION makes a document of the Markdown.
by_pandoc() {
	to=$1 format=$2 extension=$3
	pandoc -s -f "$dialect" -t "$to" --metadata-file "$office/head.json" -o "$(place "$format" pandoc "$extension")" "$office/body.md"
}

# by_office FROM FORMAT EXTENSION has LibreOffice open a document and save it as another.
by_office() {
	from=$1 format=$2 extension=$3
	to=$(place "$format" libreoffice "$extension")
	soffice -env:UserInstallation="file://$office" --headless --convert-to "$extension" --outdir "$(dirname "$to")" "$from" >/dev/null 2>&1
	[ -s "$to" ] || echo "libreoffice made no $to" >&2
}

for briefing; do
	name=$(basename "$briefing" .md)
	markdown=$out/$name.md
	python3 "$here/given.py" "$briefing" "$markdown" "$office/body.md" "$office/head.json"

	by_pandoc docx docx docx
	by_pandoc odt odt odt
	by_pandoc rtf rtf rtf
	by_pandoc epub2 epub2 epub
	by_pandoc epub3 epub3 epub
	by_pandoc html5 html html
	by_pandoc html4 html4 html
	by_pandoc ms ms ms

	odt=$out/odt/pandoc/$name.odt
	by_office "$out/docx/pandoc/$name.docx" odt odt
	by_office "$odt" docx docx
	by_office "$odt" rtf rtf
	by_office "$odt" html html
	by_office "$odt" epub3 epub
	by_office "$odt" fodt fodt
	by_office "$odt" pdf pdf

	groff -k -t -ms -Tpdf "$out/ms/pandoc/$name.ms" >"$(place pdf groff pdf)" 2>/dev/null
	html=$out/html/pandoc/$name.html
	weasyprint -q "$html" "$(place pdf weasyprint pdf)"
	weasyprint -q -s "$here/columns.css" "$html" "$(place pdf weasyprint-columns pdf)"
	gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -o "$(place pdf ghostscript pdf)" "$out/pdf/libreoffice/$name.pdf"

	iconv -t UTF-16 "$markdown" >"$(place text utf-16 md)"
	iconv -t WINDOWS-1252//TRANSLIT "$markdown" >"$(place text windows-1252 md)"
	python3 "$here/letters.py" "$out" "$name" "$html"
done
rm -r "$out/ms"
