package io.askable.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Posts and the questions of one of them, which change as the contract says. */
final class StubPosts {
    private final ArrayNode posts = (ArrayNode) StubConsole.resource("posts.json");
    private final List<ObjectNode> questions = new ArrayList<>();

    StubPosts() {
        StubConsole.resource("questions.json").forEach(question -> questions.add((ObjectNode) question));
    }

    synchronized ArrayNode all() {
        return posts.deepCopy();
    }

    synchronized void clear() {
        posts.removeAll();
    }

    /** In the order readers see; position is absent when hidden. */
    synchronized ObjectNode questions() {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        int position = 0;
        questions.sort(Comparator.comparing(question -> !question.get("pinned").asBoolean()));
        for (ObjectNode question : questions) {
            ObjectNode view = question.deepCopy();
            if (!question.get("hidden").asBoolean()) {
                view.put("position", position++);
            }
            shown.add(view);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("post", posts.isEmpty() ? StubConsole.resource("posts.json").get(0) : posts.get(0));
        answer.set("questions", shown);
        return answer;
    }

    synchronized ObjectNode add(JsonNode said) {
        ObjectNode own = questions.getFirst().deepCopy();
        own.remove(List.of("quote"));
        own.put("id", "own-1").put("own", true).put("written_by", "publisher").setAll((ObjectNode) said);
        own.put("pinned", false).put("hidden", false).put("helpful", 0).put("unhelpful", 0);
        questions.add(own);
        return own;
    }

    synchronized ObjectNode remove(String id) {
        questions.removeIf(one -> one.get("id").asText().equals(id));
        return JsonNodeFactory.instance.objectNode().put("question_id", id).put("deleted", true);
    }

    synchronized ObjectNode change(String id, JsonNode change) {
        ObjectNode question = questions.stream()
                .filter(one -> one.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        question.setAll((ObjectNode) change);
        if (change.has("position")) {
            question.remove("position");
            questions.remove(question);
            questions.add(Math.min(change.get("position").asInt(), questions.size()), question);
        }
        if (change.has("question") || change.has("answer")) {
            question.put("edited", true);
        }
        return question;
    }

    synchronized void say(String field, String text) {
        questions.getFirst().put(field, text);
        ((ObjectNode) posts.get(0)).put("title", text);
    }
}
