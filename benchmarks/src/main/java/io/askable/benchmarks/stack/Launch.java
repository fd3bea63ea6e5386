package io.askable.benchmarks.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a process is started, so that it can be started again.
 *
 * @param niceness above 0 yields the processor to others
 * @param healthPath asked for 200; absent: an open port is enough
 * @param log every start adds to it
 */
record Launch(
        int niceness,
        Path jar,
        List<String> javaOptions,
        List<String> arguments,
        Map<String, String> environment,
        int port,
        Optional<String> healthPath,
        Path log) {

    Launch {
        environment = Map.copyOf(environment);
    }

    Launch with(Map<String, String> changes) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.putAll(changes);
        return new Launch(niceness, jar, javaOptions, arguments, changed, port, healthPath, log);
    }

    Process run() throws IOException {
        List<String> command = new ArrayList<>(List.of("nice", "-n", Integer.toString(niceness)));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
