package org.clearleaf.cluster;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.clearleaf.cli.ClusterExport;
import org.clearleaf.thread.Threads;
import scala.Function2;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/**
 * `clearleaf export` on Apache Spark: the driver plans and publishes, a task makes one title. What
 * is wrong with a title is a result; only what is wrong with a machine is thrown, and tried again
 * by Spark, elsewhere if need be.
 */
public final class SparkExport {
  private SparkExport() {}

  /** Runs the command with the words that follow `clearleaf export`. */
  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = ClusterExport.run(words, tasks -> start(words, tasks), out, err);
    out.flush();
    if (status != 0) {
      System.exit(status);
    }
  }

  private static Iterator<String> start(String[] words, List<String> tasks) {
    Results results = new Results(tasks.size());
    Threads.of(
            "spark export",
            () -> {
              try {
                submit(words, tasks, results);
                results.end(Optional.empty());
              } catch (Throwable e) {
                results.end(Optional.of(e));
              }
            })
        .start();
    return results;
  }

  /** One task a title, or some of its clinics; each result is heard of when it is there. */
  private static void submit(String[] words, List<String> tasks, Results results) {
    if (tasks.isEmpty()) {
      return;
    }
    SparkConf conf = new SparkConf().setIfMissing("spark.app.name", "Clearleaf export");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      var titles = spark.parallelize(tasks, tasks.size()).rdd();
      List<Object> all = IntStream.range(0, tasks.size()).mapToObj(i -> (Object) i).toList();
      spark
          .sc()
          .runJob(
              titles,
              new Task(words),
              CollectionConverters.asScala(all).toSeq(),
              (Object index, String result) -> {
                results.add(result);
                return BoxedUnit.UNIT;
              },
              ClassTag$.MODULE$.apply(String.class));
    }
  }

  /** Makes the title of one partition. */
  private static final class Task
      implements Function2<TaskContext, scala.collection.Iterator<String>, String>, Serializable {
    private static final long serialVersionUID = 1;

    private final String[] words;

    Task(String[] words) {
      this.words = words.clone();
    }

    @Override
    public String apply(TaskContext task, scala.collection.Iterator<String> sources) {
      try {
        // Task numbers begin anew with each application.
        String attempt = SparkEnv.get().conf().getAppId() + "-" + task.taskAttemptId();
        return ClusterExport.make(words, sources.next(), attempt);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Results as they come, until all are there or the cluster has given up. */
  private static final class Results implements Iterator<String> {
    private final BlockingQueue<Optional<String>> queue = new LinkedBlockingQueue<>();
    private volatile Optional<Throwable> failure = Optional.empty();
    private int left;

    Results(int count) {
      this.left = count;
    }

    void add(String result) {
      queue.add(Optional.of(result));
    }

    void end(Optional<Throwable> why) {
      failure = why;
      queue.add(Optional.empty());
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public String next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      try {
        Optional<String> result = queue.take();
        if (result.isEmpty()) {
          String why = failure.map(Throwable::getMessage).orElse("titles without a result");
          throw new UncheckedIOException(new IOException("the cluster gave up: " + why));
        }
        left--;
        return result.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UncheckedIOException(new IOException("interrupted", e));
      }
    }
  }
}
