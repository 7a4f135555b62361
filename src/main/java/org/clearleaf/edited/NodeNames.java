package org.clearleaf.edited;

import java.util.function.Consumer;
import org.clearleaf.book.NodeId;

/** The names of a block: its own, and those of its parts and texts. A link may lead to each. */
public final class NodeNames implements MatterVisitor {
  private final Consumer<NodeId> names;

  /** Hands the names of each block that it visits to a consumer. */
  public NodeNames(Consumer<NodeId> names) {
    this.names = names;
  }

  /** Hands on the names of a block, without those of the blocks inside it. */
  public void of(Matter block) {
    names.accept(block.id());
    block.accept(this);
  }

  @Override
  public void title(Matter.Title title) {}

  @Override
  public void heading(Matter.Heading heading) {}

  @Override
  public void paragraph(Matter.Paragraph paragraph) {}

  @Override
  public void listing(Matter.Listing list) {
    list.items().forEach(item -> names.accept(item.id()));
  }

  @Override
  public void definitions(Matter.Definitions list) {
    for (Matter.Definition definition : list.definitions()) {
      definition.terms().forEach(term -> names.accept(term.id()));
      definition.descriptions().forEach(item -> names.accept(item.id()));
    }
  }

  @Override
  public void code(Matter.Code code) {}

  @Override
  public void table(Matter.Table table) {
    table.head().forEach(this::row);
    table.body().forEach(this::row);
  }

  private void row(Row row) {
    names.accept(row.id());
    row.cells().forEach(cell -> names.accept(cell.id()));
  }

  @Override
  public void figure(Matter.Figure figure) {}

  @Override
  public void rule(Matter.Rule rule) {}

  @Override
  public void box(Matter.Box box) {}

  @Override
  public void facts(Matter.Facts facts) {
    facts.texts().forEach(text -> names.accept(text.id()));
  }

  @Override
  public void pictureRow(Matter.PictureRow row) {
    for (Matter.Step step : row.steps()) {
      names.accept(step.id());
      names.accept(step.words().id());
    }
  }

  @Override
  public void imprint(Matter.Imprint imprint) {}

  @Override
  public void writeIn(Matter.WriteIn writeIn) {
    writeIn.texts().forEach(text -> names.accept(text.id()));
  }

  @Override
  public void contents(Matter.Contents contents) {}
}
