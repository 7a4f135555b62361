package org.clearleaf.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.ParseException;
import org.clearleaf.export.RemoteExport;
import org.clearleaf.export.request.ExportRequest;

/**
 * `clearleaf export` with titles made by the processes of a cluster, all of which see its files.
 */
public final class ClusterExport {
  private ClusterExport() {}

  /**
   * Runs the command in the process that holds the output folder.
   *
   * @param words as after `clearleaf export`; paths are absolute, since others read them too
   * @return the exit status
   */
  public static int run(
      String[] words, RemoteExport.Cluster cluster, PrintStream out, PrintStream err) {
    Main.settle();
    return new ExportCommand(
            out,
            err,
            (request, progress) -> {
              Optional<Path> relative =
                  Stream.of(request.manuscripts(), request.clinics(), List.of(request.output()))
                      .flatMap(List::stream)
                      .filter(path -> !path.isAbsolute())
                      .findFirst();
              if (relative.isPresent()) {
                throw new IOException(
                    relative.get() + ": on a cluster every path is absolute, the output's too");
              }
              return RemoteExport.run(request, progress, cluster);
            })
        .run(words);
  }

  /**
   * Makes what a task asks for, in another process.
   *
   * @param words those of the whole run
   * @see RemoteExport#make
   */
  public static String make(String[] words, String task, String attempt) throws IOException {
    Main.settle();
    try {
      ExportRequest request = ExportOptions.request(ExportOptions.line().parse(words));
      return RemoteExport.make(request, task, attempt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
