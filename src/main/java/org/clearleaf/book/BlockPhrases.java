package org.clearleaf.book;

import java.util.ArrayList;
import java.util.List;

/** The phrases of a block itself; a kind of block that is not named here does not compile. */
final class BlockPhrases implements BlockVisitor<List<Phrase>> {
  static final BlockPhrases READER = new BlockPhrases();

  private BlockPhrases() {}

  @Override
  public List<Phrase> heading(Block.Heading b) {
    return List.of(b.text());
  }

  @Override
  public List<Phrase> paragraph(Block.Paragraph b) {
    return List.of(b.text());
  }

  @Override
  public List<Phrase> quote(Block.Quote b) {
    return List.of();
  }

  @Override
  public List<Phrase> listing(Block.Listing b) {
    return List.of();
  }

  @Override
  public List<Phrase> definitionList(Block.DefinitionList b) {
    return b.definitions().stream().flatMap(d -> d.terms().stream()).toList();
  }

  @Override
  public List<Phrase> codeBlock(Block.CodeBlock b) {
    return List.of();
  }

  @Override
  public List<Phrase> table(Block.Table b) {
    List<Phrase> all = new ArrayList<>(b.caption().stream().toList());
    for (Block.Row row : b.head()) {
      row.cells().forEach(cell -> all.add(cell.text()));
    }
    for (Block.Row row : b.body()) {
      row.cells().forEach(cell -> all.add(cell.text()));
    }
    return all;
  }

  @Override
  public List<Phrase> figure(Block.Figure b) {
    List<Phrase> all = new ArrayList<>(b.caption().stream().toList());
    all.addAll(b.longDescription().stream().toList());
    return all;
  }

  @Override
  public List<Phrase> thematicBreak(Block.ThematicBreak b) {
    return List.of();
  }

  @Override
  public List<Phrase> callout(Block.Callout b) {
    return b.title().stream().toList();
  }

  @Override
  public List<Phrase> doctorSign(Block.DoctorSign b) {
    return List.of();
  }

  @Override
  public List<Phrase> doctorPage(Block.DoctorPage b) {
    return List.of();
  }

  @Override
  public List<Phrase> doctorCard(Block.DoctorCard b) {
    return List.of();
  }

  @Override
  public List<Phrase> stretch(Block.Stretch b) {
    return List.of();
  }

  @Override
  public List<Phrase> steps(Block.Steps b) {
    return b.steps().stream().map(Block.Step::words).toList();
  }

  @Override
  public List<Phrase> dose(Block.Dose b) {
    return b.facts().stream().flatMap(f -> List.of(f.value(), f.words()).stream()).toList();
  }

  @Override
  public List<Phrase> imprint(Block.Imprint b) {
    return List.of();
  }

  @Override
  public List<Phrase> writeIn(Block.WriteIn b) {
    return b.blanks().stream().map(Blank::label).toList();
  }

  @Override
  public List<Phrase> editionOnly(Block.EditionOnly b) {
    return List.of();
  }
}
