package io.askable.benchmarks.extraction;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What one page's extract must and must not hold.
 *
 * @param file relative to the folder of the labels
 */
record Label(String file, List<String> with, List<String> without) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** By the page's address, in the file's order. */
    static Map<String, Label> read(Path labels) throws IOException {
        return JSON.readValue(labels.toFile(), new TypeReference<Map<String, Label>>() {});
    }
}
