package io.askable.language.openai;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;

/** The shapes a model must answer in; {@link Replies} reads the same. */
final class Schemas {

    static final JsonSchema QUESTIONS = schema(
            "questions",
            JsonObjectSchema.builder()
                    .addProperty(
                            "questions",
                            JsonArraySchema.builder()
                                    .items(JsonObjectSchema.builder()
                                            .addStringProperty("question", "At most 150 characters")
                                            .addStringProperty("answer", "Two to four sentences, from the text alone")
                                            .addStringProperty(
                                                    "quote", "One passage copied from the text letter by letter")
                                            .addStringProperty("icon", "One emoji")
                                            .addIntegerProperty("importance", "1 to 10")
                                            .required("question", "answer", "quote", "icon", "importance")
                                            .additionalProperties(false)
                                            .build())
                                    .build())
                    .required("questions")
                    .additionalProperties(false)
                    .build());

    static final JsonSchema SUMMARY = schema(
            "summary",
            JsonObjectSchema.builder()
                    .addStringProperty("summary", "Two to four sentences")
                    .addProperty(
                            "key_points",
                            JsonArraySchema.builder()
                                    .description("3 to 5 sentences")
                                    .items(new JsonStringSchema())
                                    .build())
                    .required("summary", "key_points")
                    .additionalProperties(false)
                    .build());

    static final JsonSchema ANSWER = schema(
            "answer",
            JsonObjectSchema.builder()
                    .addBooleanProperty("answered", "Whether the passages answer the question")
                    .addStringProperty("answer", "One to five sentences, from the passages alone")
                    .addProperty(
                            "quotes",
                            JsonArraySchema.builder()
                                    .description("Passages copied letter by letter that carry the answer")
                                    .items(new JsonStringSchema())
                                    .build())
                    .required("answered", "answer", "quotes")
                    .additionalProperties(false)
                    .build());

    private Schemas() {}

    private static JsonSchema schema(String name, JsonObjectSchema root) {
        return JsonSchema.builder().name(name).rootElement(root).build();
    }
}
