import Testing
import XMLSyntax

@Suite struct XMLMarkupTests {
  @Test func `comments and processing instructions are found everywhere`() throws {
    let document = try XMLDocument(
      "<?xml version='1.0'?><!-- 1 --><?p 2?><a b='-->'><!---->"
        + "<![CDATA[<!-- no -->]]><b><!-- <b> --></b></a><!--3-->")
    #expect(document.markupRanges().map(document.text(in:)) == [" 1 ", "p 2", "", " <b> ", "3"])
  }

  @Test func `characters are found in the pieces in which they stand`() throws {
    let document = try XMLDocument("<a> x <!-- no --><![CDATA[ y ]]>\n<b>no</b>&amp;<?p no?></a>")
    #expect(document.characterRanges(of: 0).map(document.text(in:)) == ["x", "y", "&amp;"])
  }
}
