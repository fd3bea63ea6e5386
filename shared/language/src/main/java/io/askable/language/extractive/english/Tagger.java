package io.askable.language.extractive.english;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;

/** Finds the words of English sentences and their parts of speech with OpenNLP's models. For one thread; making one is cheap. */
final class Tagger {

    private final TokenizerME tokenizer = new TokenizerME(Models.TOKENIZER);
    private final POSTaggerME tagger = new POSTaggerME(Models.TAGGER);
    private final LemmatizerME lemmatizer = new LemmatizerME(Models.LEMMATIZER);

    Sentence read(String text) {
        Span[] spans = tokenizer.tokenizePos(text);
        String[] words = Span.spansToStrings(spans, text);
        String[] tags = tagger.tag(words);
        String[] lemmas = lemmatizer.lemmatize(words, tags);
        List<Token> tokens = new ArrayList<>(words.length);
        for (int i = 0; i < words.length; i++) {
            tokens.add(new Token(words[i], tags[i], lemmas[i], spans[i].getStart(), spans[i].getEnd()));
        }
        return new Sentence(text, tokens);
    }

    /** Loaded once, by the first English post. Safe for use by many threads. */
    private static final class Models {
        static final TokenizerModel TOKENIZER =
                load("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin", in -> new TokenizerModel(in));
        static final POSModel TAGGER = load("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", in -> new POSModel(in));
        static final LemmatizerModel LEMMATIZER =
                load("/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin", in -> new LemmatizerModel(in));

        interface Reader<T> {
            T read(InputStream in) throws IOException;
        }

        static <T> T load(String resource, Reader<T> reader) {
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
}
