package io.askable.language.minilm;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.nio.file.Path;

/** The model, read from the class path. */
final class LoadedModel {

    private LoadedModel() {}

    static EmbeddingModel load() {
        // The tokenizer's library reports its start to its makers unless told not to.
        System.setProperty("OPT_OUT_TRACKING", "true");
        // It unpacks native code into the home folder, which a container's user may not have.
        if (System.getenv("DJL_CACHE_DIR") == null && System.getProperty("DJL_CACHE_DIR") == null) {
            Path cache = Path.of(System.getProperty("java.io.tmpdir"), "askable-" + System.getProperty("user.name"));
            System.setProperty("DJL_CACHE_DIR", cache.toString());
        }
        return new AllMiniLmL6V2QuantizedEmbeddingModel();
    }
}
