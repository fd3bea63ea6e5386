package io.askable.language.extractive.tagged;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/** Finds the words of sentences and their parts of speech with OpenNLP's models. For one thread; making one is cheap. */
public final class Tagger {

    private final TokenizerME tokenizer;
    private final POSTaggerME tagger;
    private final BiFunction<String[], String[], String[]> lemmatizer;

    private Tagger(TokenizerModel tokens, POSModel tags, BiFunction<String[], String[], String[]> lemmatizer) {
        this.tokenizer = new TokenizerME(tokens);
        this.tagger = new POSTaggerME(tags);
        this.lemmatizer = lemmatizer;
    }

    public static Tagger english() {
        LemmatizerME lemmatizer = new LemmatizerME(English.LEMMATIZER);
        return new Tagger(English.TOKENIZER, English.TAGGER, lemmatizer::lemmatize);
    }

    /** Lemmas are the words themselves. */
    public static Tagger german() {
        return new Tagger(German.TOKENIZER, German.TAGGER, (words, tags) -> words);
    }

    /** By primary language tag; empty where there is no model. */
    public static Optional<Tagger> of(Optional<String> language) {
        return switch (language.orElse("")) {
            case "en" -> Optional.of(english());
            case "de" -> Optional.of(german());
            default -> Optional.empty();
        };
    }

    public Sentence read(String text) {
        Span[] spans = tokenizer.tokenizePos(text);
        String[] words = Span.spansToStrings(spans, text);
        String[] tags = tagger.tag(words);
        String[] lemmas = lemmatizer.apply(words, tags);
        List<Token> tokens = new ArrayList<>(words.length);
        for (int i = 0; i < words.length; i++) {
            tokens.add(new Token(words[i], tags[i], lemmas[i], spans[i].getStart(), spans[i].getEnd()));
        }
        return new Sentence(text, tokens);
    }

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    /** Loaded once, by the first English post. Safe for use by many threads. */
    private static final class English {
        static final TokenizerModel TOKENIZER = load("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin", TokenizerModel::new);
        static final POSModel TAGGER = load("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", POSModel::new);
        static final LemmatizerModel LEMMATIZER = load("/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin", LemmatizerModel::new);
    }

    /** Loaded once, by the first German post. */
    private static final class German {
        static final TokenizerModel TOKENIZER = load("/opennlp-de-ud-gsd-tokens-1.3-2.5.4.bin", TokenizerModel::new);
        static final POSModel TAGGER = load("/opennlp-de-ud-gsd-pos-1.3-2.5.4.bin", POSModel::new);
    }

    private static <T> T load(String resource, Reader<T> reader) {
        try (InputStream in = Tagger.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
