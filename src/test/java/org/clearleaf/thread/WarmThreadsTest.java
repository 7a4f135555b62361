package org.clearleaf.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WarmThreadsTest {
  private final WarmThreads threads = new WarmThreads("warm");

  @Test
  void aThreadServesAgain() throws IOException {
    Thread first = threads.call(Thread::currentThread);
    assertThat(threads.call(Thread::currentThread))
        .isSameAs(first)
        .isNotSameAs(Thread.currentThread());
  }

  @Test
  void oneThatFailedDoesNot() throws Exception {
    Thread first = threads.call(Thread::currentThread);
    assertThatThrownBy(
            () ->
                threads.call(
                    () -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);
    first.join(10_000);
    assertThat(first.isAlive()).isFalse();
    assertThat(threads.call(Thread::currentThread)).isNotSameAs(first);
  }

  @Test
  void whatIsThrownIsThrownHere() {
    assertThatThrownBy(
            () ->
                threads.call(
                    () -> {
                      throw new IOException("gone");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
  }

  @Test
  void anInterruptWaitsForTheEnd() throws IOException {
    Thread.currentThread().interrupt();
    assertThat(threads.call(() -> "done")).isEqualTo("done");
    assertThat(Thread.interrupted()).isTrue();
  }
}
