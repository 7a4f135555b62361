package org.clearleaf.book;

import java.util.ArrayList;
import java.util.List;

/** The blocks right inside a block; a kind of block that is not named here does not compile. */
final class BlockChildren implements BlockVisitor<List<Block>> {
  static final BlockChildren READER = new BlockChildren();

  private BlockChildren() {}

  @Override
  public List<Block> heading(Block.Heading b) {
    return List.of();
  }

  @Override
  public List<Block> paragraph(Block.Paragraph b) {
    return List.of();
  }

  @Override
  public List<Block> quote(Block.Quote b) {
    return b.blocks();
  }

  @Override
  public List<Block> listing(Block.Listing b) {
    List<Block> all = new ArrayList<>();
    b.items().forEach(item -> all.addAll(item.blocks()));
    return all;
  }

  @Override
  public List<Block> definitionList(Block.DefinitionList b) {
    return b.definitions().stream()
        .flatMap(d -> d.descriptions().stream())
        .flatMap(item -> item.blocks().stream())
        .toList();
  }

  @Override
  public List<Block> codeBlock(Block.CodeBlock b) {
    return List.of();
  }

  @Override
  public List<Block> table(Block.Table b) {
    List<Block> all = new ArrayList<>();
    b.head().forEach(row -> row.cells().forEach(cell -> all.addAll(cell.blocks())));
    b.body().forEach(row -> row.cells().forEach(cell -> all.addAll(cell.blocks())));
    return all;
  }

  @Override
  public List<Block> figure(Block.Figure b) {
    return List.of();
  }

  @Override
  public List<Block> thematicBreak(Block.ThematicBreak b) {
    return List.of();
  }

  @Override
  public List<Block> callout(Block.Callout b) {
    return b.blocks();
  }

  @Override
  public List<Block> doctorSign(Block.DoctorSign b) {
    return b.blocks();
  }

  @Override
  public List<Block> doctorPage(Block.DoctorPage b) {
    return List.of();
  }

  @Override
  public List<Block> doctorCard(Block.DoctorCard b) {
    List<Block> all = new ArrayList<>();
    all.add(b.heading());
    all.addAll(b.signs());
    return all;
  }

  @Override
  public List<Block> stretch(Block.Stretch b) {
    return b.blocks();
  }

  @Override
  public List<Block> steps(Block.Steps b) {
    return b.steps().stream().<Block>map(Block.Step::figure).toList();
  }

  @Override
  public List<Block> dose(Block.Dose b) {
    return List.of();
  }

  @Override
  public List<Block> writeIn(Block.WriteIn b) {
    return List.of();
  }

  @Override
  public List<Block> imprint(Block.Imprint b) {
    List<Block> all = new ArrayList<>(b.figure().stream().toList());
    all.addAll(b.words());
    return all;
  }

  @Override
  public List<Block> editionOnly(Block.EditionOnly b) {
    return b.blocks();
  }
}
