package io.askable.worker.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Draft;
import io.askable.content.Embedding;
import io.askable.content.Run.WrittenQuestion;
import io.askable.language.Embedder;
import io.askable.language.WritingBrief;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WritingRequestTest {
    private final Embedder byTopic = new TopicEmbedder();

    @Test
    void leavesOutWhatResemblesAKnownQuestion() {
        WritingRequest wishes = new WritingRequest(WritingBrief.defaults(), List.of("leases: what is one?"));

        assertThat(wishes.unsaid(List.of(written("leases: what are they?"), written("tokens: why?")), byTopic))
                .extracting(question -> question.draft().question())
                .containsExactly("tokens: why?");
    }

    @Test
    void keepsAllWhereNothingIsKnown() {
        List<WrittenQuestion> all = List.of(written("leases: a?"), written("leases: b?"));

        assertThat(new WritingRequest(WritingBrief.defaults(), List.of()).unsaid(all, byTopic))
                .isEqualTo(all);
    }

    @Test
    void keepsWhatCannotBeCompared() {
        WrittenQuestion plain = new WrittenQuestion(draft("leases: a?"), Optional.empty());

        assertThat(new WritingRequest(WritingBrief.defaults(), List.of("leases: a?")).unsaid(List.of(plain), byTopic))
                .containsExactly(plain);
    }

    private WrittenQuestion written(String question) {
        return new WrittenQuestion(
                draft(question), Optional.of(byTopic.embed(List.of(question)).getFirst()));
    }

    private static Draft draft(String question) {
        return new Draft(question, "Because.", Optional.empty(), Draft.DEFAULT_ICON);
    }

    /** Questions are alike when they begin alike. */
    private static final class TopicEmbedder implements Embedder {
        @Override
        public String model() {
            return "topics";
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public boolean knows(Optional<String> language) {
            return true;
        }

        @Override
        public List<Embedding> embed(List<String> texts) {
            return texts.stream()
                    .map(text -> new Embedding(
                            "topics", text.startsWith("leases") ? new float[] {1, 0} : new float[] {0, 1}))
                    .toList();
        }
    }
}
