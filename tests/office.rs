//! What of an office document is the story: its body, then its text boxes, then its notes; not what
//! stands around the page, what others said about it, and what was struck out.

mod tool;

use std::path::Path;

use diptych::read::{Content, Format, Limits, Reading, Text, parse};
use tool::package;

fn text(format: Format, parts: &[(&str, &str)]) -> Text {
    let reading = Reading { from: Some(format), ..Reading::default() };
    match parse(package(parts), Path::new("story"), &reading) {
        Ok(Content::One(text)) => text,
        other => panic!("{other:?}"),
    }
}

fn lines(text: &Text) -> Vec<&str> {
    text.text.lines().collect()
}

/// A main document of Word's with this in its body.
fn document(body: &str) -> String {
    format!("<w:document xmlns:w=\"w\"><w:body>{body}<w:sectPr/></w:body></w:document>")
}

fn docx(body: &str) -> Text {
    text(Format::Docx, &[("word/document.xml", &document(body))])
}

fn odt(body: &str) -> Text {
    let content = format!(
        "<office:document-content><office:automatic-styles/><office:body><office:text>{body}</office:text>\
         </office:body></office:document-content>"
    );
    text(Format::Odt, &[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", &content)])
}

/// A run of text.
fn r(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn p(runs: &str) -> String {
    format!("<w:p>{runs}</w:p>")
}

#[test]
fn the_notes_of_a_docx_come_behind_its_body() {
    let note = |id: usize, text: &str| {
        format!(
            "<w:footnote w:id=\"{id}\"><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote>",
            r(&format!(" {text}"))
        )
    };
    let separator =
        "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>";
    let footnotes = format!(
        "<w:footnotes xmlns:w=\"w\">{separator}{}{}</w:footnotes>",
        note(1, "First."),
        note(2, "Second.")
    );
    let endnotes = format!(
        "<w:endnotes xmlns:w=\"w\"><w:endnote w:id=\"1\">{}</w:endnote></w:endnotes>",
        p(&r("At the end."))
    );
    let reference = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
    let body = p(&format!("{}{reference}{}", r("The mayor"), r(" left.")));
    let read = text(
        Format::Docx,
        &[
            ("word/document.xml", &document(&body)),
            ("word/footnotes.xml", &footnotes),
            ("word/endnotes.xml", &endnotes),
            ("word/header1.xml", &format!("<w:hdr xmlns:w=\"w\">{}</w:hdr>", p(&r("Page head")))),
            ("word/footer1.xml", &format!("<w:ftr xmlns:w=\"w\">{}</w:ftr>", p(&r("Page 1 of 3")))),
            ("word/comments.xml", &format!("<w:comments xmlns:w=\"w\">{}</w:comments>", p(&r("Check this")))),
        ],
    );
    assert_eq!(lines(&read), ["The mayor left.", "First.", "Second.", "At the end."]);
    let at = read.text.find("Second").expect("it is there");
    let element = read.origin.expect("a map").element(at).expect("an element").path.to_string();
    assert_eq!(element, "w:footnotes/w:footnote[3]/w:p");
}

#[test]
fn the_parts_of_a_docx_are_found_by_their_relations() {
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"r\" Type=\"http://purl.oclc.org/x/{kind}\" Target=\"{target}\"/>\
             </Relationships>"
        )
    };
    let notes = format!("<w:footnotes><w:footnote>{}</w:footnote></w:footnotes>", p(&r("A note.")));
    let read = text(
        Format::Docx,
        &[
            ("_rels/.rels", &relation("officeDocument", "/office/document2.xml")),
            ("office/_rels/document2.xml.rels", &relation("footnotes", "notes/f.xml")),
            ("office/document2.xml", &document(&p(&r("The story.")))),
            ("office/notes/f.xml", &notes),
        ],
    );
    assert_eq!(lines(&read), ["The story.", "A note."]);
    // What lies outside of the package is not looked for.
    let read = text(
        Format::Docx,
        &[
            ("_rels/.rels", &relation("officeDocument", "file:///etc/passwd")),
            ("word/_rels/document.xml.rels", &relation("footnotes", "../../../etc/passwd")),
            ("word/document.xml", &document(&p(&r("The story.")))),
        ],
    );
    assert_eq!(lines(&read), ["The story."]);
}

#[test]
fn tracked_changes_of_a_docx_are_read_as_if_accepted() {
    let inserted = |text: &str| format!("<w:ins w:id=\"1\" w:author=\"a\">{}</w:ins>", r(text));
    let deleted = |text: &str| {
        format!("<w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>{text}</w:delText></w:r></w:del>")
    };
    let moved = |kind: &str, text: &str| format!("<w:{kind} w:id=\"3\">{}</w:{kind}>", r(text));
    let body = [
        p(&[r("The mayor "), deleted("did not resign"), inserted("resigned"), r(" on Monday.")].concat()),
        p(&moved("moveFrom", "It was sunny.")),
        p(&r("He went.")),
        p(&moved("moveTo", "It was sunny.")),
        // The end of this paragraph was deleted, so that it goes on in the next.
        p(&["<w:pPr><w:rPr><w:del w:id=\"4\"/></w:rPr></w:pPr>".to_owned(), r("The court ")].concat()),
        p(&["<w:pPr><w:rPr><w:del w:id=\"5\"/></w:rPr></w:pPr>".to_owned(), deleted("in Lyon")].concat()),
        p(&r("met.")),
        p(&["<w:pPr><w:rPr><w:ins w:id=\"6\"/></w:rPr></w:pPr>".to_owned(), r("New.")].concat()),
    ];
    let read = docx(&body.concat());
    assert_eq!(
        lines(&read),
        ["The mayor resigned on Monday.", "He went.", "It was sunny.", "The court met.", "New."]
    );
}

#[test]
fn a_text_box_of_a_docx_does_not_cut_its_paragraph() {
    let boxed = |text: &str| {
        let inner = format!("<w:txbxContent>{}</w:txbxContent>", p(&r(text)));
        format!(
            "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice>\
             <mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    };
    let old = format!(
        "<w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r>",
        p(&r("Old box."))
    );
    let body = [p(&[r("The mayor "), boxed("Key facts."), r("left.")].concat()), p(&[old, r("He")].concat())];
    assert_eq!(lines(&docx(&body.concat())), ["The mayor left.", "He", "Key facts.", "Old box."]);
}

#[test]
fn what_a_reader_of_a_docx_does_not_see() {
    let hidden =
        |value: &str| format!("<w:r><w:rPr><w:b/><w:vanish{value}/></w:rPr><w:t>hidden</w:t><w:tab/></w:r>");
    let field = "<w:r><w:instrText> PAGEREF x </w:instrText></w:r>";
    let row = format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", p(&r("A")), p(&r("B")));
    let body = [
        p(&[r("The "), hidden(""), hidden(" w:val=\"true\""), field.to_owned(), r("mayor")].concat()),
        p(&hidden(" w:val=\"0\"")),
        row,
    ];
    assert_eq!(lines(&docx(&body.concat())), ["The mayor", "hidden", "A", "B"]);
}

#[test]
fn what_of_an_odt_is_the_story() {
    let read = odt(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion>\
         </text:changed-region></text:tracked-changes>\
         <text:h>The title</text:h>\
         <text:p>The mayor<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>\
         <text:note-body><text:p>A note.</text:p></text:note-body></text:note> <text:change text:change-id=\"a\"/>\
         <text:change-start text:change-id=\"b\"/>left<text:change-end text:change-id=\"b\"/>\
         <office:annotation><dc:creator>x</dc:creator><text:p>Check this</text:p></office:annotation>\
         <draw:frame><svg:title>alt</svg:title><draw:text-box><text:p>Boxed<text:note><text:note-citation>2\
         </text:note-citation><text:note-body><text:p>A note of the box.</text:p></text:note-body></text:note>.\
         </text:p></draw:text-box></draw:frame> town.</text:p>\
         <text:p>The end.<text:note text:note-class=\"endnote\"><text:note-body><text:p>At the end.</text:p>\
         </text:note-body></text:note></text:p>",
    );
    assert_eq!(
        lines(&read),
        [
            "The title",
            "The mayor left town.",
            "The end.",
            "Boxed.",
            "A note.",
            "A note of the box.",
            "At the end."
        ]
    );
}

#[test]
fn the_parts_of_a_package_share_its_limits() {
    let filler = format!("<!--{}-->", "x".repeat(600));
    let notes = format!("<w:footnotes>{filler}<w:footnote>{}</w:footnote></w:footnotes>", p(&r("A note.")));
    let main = document(&format!("{filler}{}", p(&r("The story."))));
    let parts = [("word/document.xml", &*main), ("word/footnotes.xml", &*notes)];
    let read = |size: usize| {
        let limits = Limits { size, ..Limits::default() };
        let reading = Reading { from: Some(Format::Docx), limits, ..Reading::default() };
        parse(package(&parts), Path::new("story"), &reading)
    };
    assert!(read(main.len() + notes.len()).is_ok());
    assert!(read(main.len() + notes.len() - 1).is_err());
}
