package org.clearleaf.edited;

/** One case for each kind of block. */
public interface MatterVisitor {
  void title(Matter.Title title);

  void heading(Matter.Heading heading);

  void paragraph(Matter.Paragraph paragraph);

  void listing(Matter.Listing list);

  void definitions(Matter.Definitions list);

  void code(Matter.Code code);

  void table(Matter.Table table);

  void figure(Matter.Figure figure);

  void rule(Matter.Rule rule);

  void box(Matter.Box box);

  void facts(Matter.Facts facts);

  void pictureRow(Matter.PictureRow row);

  void imprint(Matter.Imprint imprint);

  void writeIn(Matter.WriteIn writeIn);

  void contents(Matter.Contents contents);
}
