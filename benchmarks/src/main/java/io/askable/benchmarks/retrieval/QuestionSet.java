package io.askable.benchmarks.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Articles with questions that they answer or only seem to answer, in the form of SQuAD 2.0. */
record QuestionSet(List<Entry> entries) {

    /** An article: its paragraphs and what is asked of them. */
    record Entry(String title, List<String> paragraphs, List<Item> items) {}

    /**
     * A question.
     *
     * @param paragraph index of the one that answers, or seems to
     * @param golds answers as annotators marked them; empty where the article does not answer
     */
    record Item(String question, int paragraph, List<String> golds, boolean answerable) {

        /** Whether a text holds an answer, whatever it says with it. */
        boolean isIn(String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            return golds.stream().anyMatch(gold -> lower.contains(gold.toLowerCase(Locale.ROOT)));
        }
    }

    static QuestionSet read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode article :
                JsonMapper.builder().build().readTree(file.toFile()).get("data")) {
            List<String> paragraphs = new ArrayList<>();
            List<Item> items = new ArrayList<>();
            for (JsonNode paragraph : article.get("paragraphs")) {
                paragraph.get("qas").forEach(node -> items.add(item(node, paragraphs.size())));
                paragraphs.add(paragraph.get("context").asText());
            }
            entries.add(new Entry(article.get("title").asText(), paragraphs, items));
        }
        return new QuestionSet(entries);
    }

    private static Item item(JsonNode node, int paragraph) {
        List<String> golds = new ArrayList<>();
        node.get("answers").forEach(answer -> golds.add(answer.get("text").asText()));
        return new Item(
                node.get("question").asText().strip(),
                paragraph,
                golds,
                !node.get("is_impossible").asBoolean());
    }
}
