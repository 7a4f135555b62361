package org.clearleaf.edited;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.NodeId;

/** The names of a block: its own, and those of its parts and texts. A link may lead to each. */
public final class NodeNames implements Matter.Visitor {
  private final List<NodeId> names = new ArrayList<>();

  private NodeNames() {}

  /** The names of a block, without those of the blocks inside it. */
  public static List<NodeId> of(Matter block) {
    NodeNames found = new NodeNames();
    found.names.add(block.id());
    block.accept(found);
    block.texts().forEach(text -> found.names.add(text.id()));
    return found.names;
  }

  @Override
  public void heading(Matter.Heading heading) {}

  @Override
  public void paragraph(Matter.Paragraph paragraph) {}

  @Override
  public void listing(Matter.Listing list) {
    list.items().forEach(item -> names.add(item.id()));
  }

  @Override
  public void definitions(Matter.Definitions list) {
    list.definitions().forEach(d -> d.descriptions().forEach(item -> names.add(item.id())));
  }

  @Override
  public void code(Matter.Code code) {}

  @Override
  public void table(Matter.Table table) {
    table.head().forEach(this::row);
    table.body().forEach(this::row);
  }

  private void row(Matter.Row row) {
    names.add(row.id());
    row.cells().forEach(cell -> names.add(cell.id()));
  }

  @Override
  public void figure(Matter.Figure figure) {}

  @Override
  public void rule(Matter.Rule rule) {}

  @Override
  public void box(Matter.Box box) {}

  @Override
  public void facts(Matter.Facts facts) {}

  @Override
  public void pictureRow(Matter.PictureRow row) {
    row.steps().forEach(step -> names.add(step.id()));
  }

  @Override
  public void imprint(Matter.Imprint imprint) {}

  @Override
  public void contents(Matter.Contents contents) {}
}
