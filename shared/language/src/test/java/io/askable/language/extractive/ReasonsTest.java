package io.askable.language.extractive;

import static io.askable.testkit.content.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Draft;
import io.askable.language.NoEmbedder;
import io.askable.language.QuestionWriter;
import io.askable.language.WritingBrief;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reasons, aims and amounts that stand beside what they belong to, and the questions they answer. */
class ReasonsTest {

    private static final String TITLE = "Klinik, Notaufnahme, Betten, Ärzte, Stadtwerke, lease, worker";

    private final QuestionWriter writer = new ExtractiveWriter(new NoEmbedder());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Weil dem Haus die Ärzte fehlen, schließt die Klinik im Sommer die Notaufnahme.     | Warum schließt die Klinik im Sommer die Notaufnahme?
            Um Geld zu sparen, schließt die Klinik im Sommer die Notaufnahme.                  | Wozu schließt die Klinik im Sommer die Notaufnahme?
            Dem Haus fehlen die Ärzte, weshalb die Notaufnahme im Sommer geschlossen wird.     | Warum wird die Notaufnahme im Sommer geschlossen?
            Im Sommer schließt die Klinik die Notaufnahme, weil dem Haus die Ärzte fehlen.     | Warum schließt im Sommer die Klinik die Notaufnahme?
            Die Stadtwerke haben die Heizung der Klinik erneuert, um Gas zu sparen.            | Wozu haben die Stadtwerke die Heizung der Klinik erneuert?
            Die Notaufnahme der Klinik wurde wegen des Mangels an Ärzten geschlossen.          | Warum wurde die Notaufnahme der Klinik geschlossen?
            Wer in die Notaufnahme kommt, sollte seine Karte dabei haben.                      | Was sollte man beachten, wenn man in die Notaufnahme kommt?
            Die Zahl der Betten in der Klinik sank um 20 Prozent.                              | Um wie viel Prozent sank die Zahl der Betten in der Klinik?
            Die Gründerin der Klinik starb im Alter von 93 Jahren.                             | In welchem Alter starb die Gründerin der Klinik?
            In der Klinik gibt es rund 300 Betten.                                             | Wie viele Betten gibt es in der Klinik?
            In der Klinik arbeiten 120 Ärzte aus zehn Ländern.                                 | Wie viele Ärzte arbeiten in der Klinik aus zehn Ländern?
            Laut einem Bericht der Stadt sind 98 Prozent der Betten belegt.                    | Wie viel Prozent der Betten sind laut einem Bericht der Stadt belegt?
            98 Prozent der Betten in der Klinik sind belegt.                                   | Wie viel Prozent der Betten in der Klinik sind belegt?
            Das Medikament wirkt, indem es den Schmerz in der Notaufnahme blockiert.          | Wie wirkt das Medikament?
            Die Bettenauslastung der Klinik liegt bei 98 Prozent.                              | Wie hoch ist die Bettenauslastung der Klinik?
            Der Umbau der Notaufnahme soll Ende 2030 in der Stadt beginnen.                    | Wann soll der Umbau der Notaufnahme in der Stadt beginnen?
            Die Notaufnahmen sind Stellen, an denen jeder Hilfe bekommt.                       | Was sind die Notaufnahmen?
            Das Labor spielt eine wichtige Rolle in der Klinik der Stadt.                      | Welche Rolle spielt das Labor in der Klinik der Stadt?
            Am 15. November wird in der Klinik die Notaufnahme „Nord“ eröffnet.                | Wann wird in der Klinik die Notaufnahme „Nord“ eröffnet?
            Because the lease had expired, the lease worker stopped at once.                   | Why did the lease worker stop at once?
            The number of lease workers rose by 42 percent in Europe.                          | By how much did the number of lease workers rise in Europe?
            The lease worker sends a heartbeat twice a day.                                    | How often does the lease worker send a heartbeat?
            """)
    void areAskedFor(String sentence, String question) {
        assertThat(write(sentence)).extracting(Draft::question).contains(question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Weil sie dem Haus fehlen, schließt die Klinik im Sommer die Notaufnahme.           | what the reason speaks of stands before
            Die Zahl der Kranken in der Klinik steigt an, um dann wieder zu sinken.            | no aim
            Die Klinik braucht im Sommer eine Notaufnahme, die offen ist, weil Kranke kommen.  | which one comes after the comma
            Im Sommer war wegen der Hitze die Notaufnahme der Klinik zu.                       | the subject comes after the reason
            Die Zahl der Betten sank um 20 Prozent auf 400 Betten in drei Häusern.             | two numbers
            Die Klinik steigert den Gewinn und ist wegen der Betten zu klein.                  | reason of the second clause only
            Dem Haus fehlen die Ärzte, weshalb die Notaufnahme geschlossen wird.               | of whom nothing is said but a word
            Es fehlen Ärzte in der Stadt, weshalb die Notaufnahme im Sommer schließen wird.    | begins with a word that points back
            Wer z.B. in der Nacht in die Klinik kommt, sollte seine Karte dabei haben.         | one case of many
            Die Notaufnahmen sind Stellen und haben fast immer einen Arzt im Haus.             | a remark, not what they are
            Jede Station zeichnet sich durch eine gute Lage in der Klinik aus.                 | of which nothing is said but a word
            The simplest approach is a lease that the worker gives back after the job.         | to what it is an approach stands before
            In der Klinik gibt es rund 300 Quadratmeter.                                       | a unit
            The lease worker sends a heartbeat once or twice a day.                            | half of an amount
            """)
    void areLeftAloneWhere(String sentence, String why) {
        assertThat(write(sentence))
                .as(why)
                .extracting(Draft::question)
                .noneMatch(question ->
                        question.matches("(?:Warum|Wozu|Was|Wodurch|What|Wie viele?|Um wie|How often|By how).*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dem Haus fehlen seit Jahren die Ärzte. | Deshalb schließt die Klinik im Sommer die Notaufnahme.      | Warum schließt die Klinik im Sommer die Notaufnahme?
            Die Klinik der Stadt schließt die Notaufnahme. | Das liegt daran, dass die Ärzte fehlen. | Warum schließt die Klinik der Stadt die Notaufnahme?
            The lease of the job had expired long ago. | As a result, the lease worker stopped at once.  | Why did the lease worker stop at once?
            The lease of the job had expired long ago. | That is why the lease worker stopped at once.   | Why did the lease worker stop at once?
            The lease worker stopped at once. | This is because the lease of the job had expired.       | Why did the lease worker stop at once?
            """)
    void mayStandInTheSentenceBesideAndBothAnswer(String before, String after, String question) {
        assertThat(write(before + " " + after)).anySatisfy(draft -> {
            assertThat(draft.question()).isEqualTo(question);
            assertThat(draft.answer()).isEqualTo(before + " " + after);
            assertThat(draft.quote()).contains(before + " " + after);
        });
    }

    @Test
    void ofASentenceThatNeedsTheOneBeforeItAnswerNothing() {
        assertThat(
                        write(
                                "Dabei fehlen dem Haus seit Jahren die Ärzte. Deshalb schließt die Klinik im Sommer die Notaufnahme."))
                .extracting(Draft::question)
                .noneMatch(question -> question.startsWith("Warum"));
    }

    private List<Draft> write(String paragraph) {
        boolean german = paragraph.matches(".*\\b(?:die|der|das|ist|sind|wird)\\b.*");
        String filler = german
                ? "Wer in der Stadt krank wird, der geht in die Klinik oder zu den Ärzten, die noch offen haben."
                : "Whoever reads this about the lease and the worker knows that the rest of it is only here to fill.";
        return writer.writeQuestions(
                        anArticle()
                                .in(german ? "de" : "en")
                                .titled(TITLE)
                                .paragraph(filler)
                                .paragraph(paragraph)
                                .build(),
                        WritingBrief.defaults())
                .drafts();
    }
}
