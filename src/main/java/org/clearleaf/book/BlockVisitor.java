package org.clearleaf.book;

/** One case for each kind of block. */
public interface BlockVisitor<R> {
  R heading(Block.Heading heading);

  R paragraph(Block.Paragraph paragraph);

  R quote(Block.Quote quote);

  R listing(Block.Listing listing);

  R definitionList(Block.DefinitionList list);

  R codeBlock(Block.CodeBlock code);

  R table(Block.Table table);

  R figure(Block.Figure figure);

  R thematicBreak(Block.ThematicBreak thematicBreak);

  R callout(Block.Callout callout);

  R doctorSign(Block.DoctorSign sign);

  R doctorPage(Block.DoctorPage page);

  R doctorCard(Block.DoctorCard card);

  R stretch(Block.Stretch stretch);

  R steps(Block.Steps steps);

  R dose(Block.Dose dose);

  R imprint(Block.Imprint imprint);

  R writeIn(Block.WriteIn writeIn);

  R editionOnly(Block.EditionOnly only);
}
