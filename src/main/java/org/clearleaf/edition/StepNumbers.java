package org.clearleaf.edition;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.Block;
import org.clearleaf.book.BlockRewriter;

/** Says in the alternative text of a step which one it is, of those that the edition holds. */
final class StepNumbers extends BlockRewriter {
  private final Words words;

  StepNumbers(Words words) {
    this.words = words;
  }

  @Override
  protected List<Block> block(Block block) {
    if (block instanceof Block.Steps b) {
      List<Block.Step> numbered = new ArrayList<>();
      for (Block.Step step : b.steps()) {
        String number = words.say("step-of", numbered.size() + 1, b.steps().size());
        Block.Figure figure = step.figure();
        String alt = figure.alt().isEmpty() ? "" : number + " " + figure.alt();
        numbered.add(new Block.Step(step.id(), figure.withAlt(alt), step.words()));
      }
      return super.block(new Block.Steps(b.id(), numbered, b.span()));
    }
    return super.block(block);
  }
}
