package io.askable.language.extractive;

import static io.askable.testkit.content.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.BlockKind;
import io.askable.content.Draft;
import io.askable.language.NoEmbedder;
import io.askable.language.QuestionWriter;
import io.askable.language.WritingBrief;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that a sentence introduces, and the questions they answer. */
class IntroducedListTest {

    private final QuestionWriter writer = new ExtractiveWriter(new NoEmbedder());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Für die Bestellung sind folgende Angaben erforderlich: | Welche Angaben sind für die Bestellung erforderlich?
            Folgende Angaben werden benötigt:                      | Welche Angaben werden benötigt?
            Aufgrund des Gesetzes ergeben sich folgende Angaben:   | Welche Angaben ergeben sich aufgrund des Gesetzes?
            The following details are required:                    | Which details are required?
            The order form needs the following details:            | Which details does the order form need?
            """)
    void areAskedFor(String introduction, String question) {
        assertThat(write(introduction)).anySatisfy(draft -> {
            assertThat(draft.question()).isEqualTo(question);
            assertThat(draft.answer()).isEqualTo("Name und Anschrift / name; Zahl der Hefte / number");
            assertThat(draft.quote()).contains("Name und Anschrift / name");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Für die Bestellung sind folgende Angaben erforderlich.",
                "Damit gehen die folgenden Angaben an uns:",
                "This is how it looked that day:"
            })
    void areNotAskedForWhereTheSentenceDoesNotSayWhatTheyList(String introduction) {
        assertThat(write(introduction)).extracting(Draft::question).noneMatch(question -> question.matches("W.*ich.*"));
    }

    private List<Draft> write(String introduction) {
        boolean german = introduction.matches(".*[Ff]olgende.*");
        return writer.writeQuestions(
                        anArticle()
                                .in(german ? "de" : "en")
                                .titled("Bestellung")
                                .paragraph(
                                        german
                                                ? "Wer das Heft haben will, der schreibt uns einen Brief oder ruft an, und das geht auch am Sonntag."
                                                : "Whoever wants to have the book may write to us or call, and that is possible on a Sunday too.")
                                .paragraph(introduction)
                                .block(BlockKind.LIST, "Name und Anschrift / name\nZahl der Hefte / number")
                                .build(),
                        WritingBrief.defaults())
                .drafts();
    }
}
