package org.clearleaf.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.clearleaf.export.TitleOutcome;
import org.clearleaf.export.TitleOutcome.State;

/** A bar on a terminal, with rate and time left; findings and files after it. */
final class BarProgress extends LineProgress {
  private Optional<ProgressBar> bar = Optional.empty();

  BarProgress(Path output, PrintStream out) {
    super(output, out);
  }

  @Override
  public void begins(int titles) {
    bar =
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName("export")
                .setInitialMax(titles)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .build());
  }

  @Override
  public void done(TitleOutcome title) {
    if (title.state() == State.UNCHANGED) {
      // On a terminal only what moves is told; a log has it all.
      return;
    }
    if (title.state() != State.STILL_REJECTED) {
      bar.ifPresent(ProgressBar::step);
    }
    super.done(title);
  }

  @Override
  public void ends() {
    bar.ifPresent(ProgressBar::close);
  }
}
