package io.askable.language.extractive;

import static io.askable.testkit.content.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import io.askable.content.Article;
import io.askable.content.Draft;
import io.askable.language.NoEmbedder;
import io.askable.language.QuestionWriter;
import io.askable.language.WritingBrief;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to the question what a post is about. */
class OpeningTest {

    private static final String LEAD =
            "Die Klinik schließt im Sommer ihre Notaufnahme, weil dem Haus die Ärzte fehlen.";

    private final QuestionWriter writer = new ExtractiveWriter(new NoEmbedder());

    @Test
    void isWhereThePostBegins() {
        Draft about = about(anArticle()
                .in("de")
                .titled("Lange Wege für Patienten")
                .described(LEAD)
                .paragraph(LEAD + " Damit ist Schluss. Kranke fahren künftig vierzig Kilometer weit in die Stadt.")
                .paragraph("Ein Arzt wird in der Nacht selten gebraucht, sagen die Betreiber in der Stadt.")
                .build());

        assertThat(about.question()).isEqualTo("Worum geht es in diesem Beitrag?");
        assertThat(about.answer())
                .isEqualTo(LEAD + " Damit ist Schluss. Kranke fahren künftig vierzig Kilometer weit in die Stadt.");
        assertThat(about.quote()).contains(LEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dabei ist die Klinik im Sommer besonders voll, sagen die Leute im Haus.",
                "Grund dafür ist die Lage der Klinik, sagen die Ärzte in dem alten Haus.",
                "Mit ihren Ärzten ist die Klinik im Sommer ein wichtiges Haus für alle.",
                "Der Sommer ist hier in der Klinik eine Zeit, in der kein Arzt im Haus ist.",
                "Heißt, im Sommer ist in der Klinik kein Arzt im Haus, und das ist schlecht.",
                "Im Sommer sind deren Ärzte in der Klinik selten, sagen die Leute im Haus.",
                "Das wissen die Ärzte der Klinik und die Leute im Haus schon seit dem Sommer.",
                "Bist du auch schon mal im Sommer in der Klinik gewesen und hast gewartet."
            })
    void isNoSentenceThatNeedsAnother(String sentence) {
        Draft about = about(anArticle()
                .in("de")
                .titled("Die Klinik im Sommer")
                .paragraph(sentence)
                .paragraph(LEAD)
                .build());

        assertThat(about.answer()).isEqualTo(LEAD);
    }

    @Test
    void mayBeginWithAnArticleThatLooksLikeAPronoun() {
        String sentence = "Das Hermelin tauscht im November sein braunes Fell in ein weißes für den Winter.";

        assertThat(about(anArticle()
                                .in("de")
                                .titled("Das Hermelin")
                                .paragraph(sentence)
                                .build())
                        .answer())
                .isEqualTo(sentence);
    }

    @Test
    void isAskedByTheHeadingRatherThanByTheTitleOfThePage() {
        assertThat(about(anArticle()
                                .in("de")
                                .titled("Kreisblatt - Meldungen - Klinik schließt im Sommer")
                                .heading("Klinik schließt im Sommer")
                                .paragraph(LEAD)
                                .build())
                        .question())
                .isEqualTo("Worum geht es in „Klinik schließt im Sommer“?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"29.11.2022 | Hamburg (dpa) - ", "(Kreisblatt.de) - ", "Berlin (dpa) – ", "29.11.2022 – "})
    void comesAfterWhatAnAgencyPutsBeforeIt(String dateline) {
        assertThat(about(anArticle()
                                .in("de")
                                .titled("Klinik schließt im Sommer")
                                .paragraph(dateline + LEAD)
                                .build())
                        .answer())
                .isEqualTo(LEAD);
    }

    @Test
    void isNoCaption() {
        assertThat(about(anArticle()
                                .in("de")
                                .titled("Klinik schließt im Sommer")
                                .paragraph("Die Klinik im letzten Sommer, von der Stadt aus gesehen am frühen Morgen.")
                                .paragraph("Foto: Stadtarchiv")
                                .paragraph(LEAD)
                                .build())
                        .answer())
                .isEqualTo(LEAD);
    }

    @Test
    void isWhatTheDescriptionTells() {
        assertThat(about(anArticle()
                                .in("de")
                                .titled("Lange Wege")
                                .described("Im Sommer schließt die Klinik die Notaufnahme: Dem Haus fehlen Ärzte.")
                                .paragraph("Vor hundert Jahren hat ein Graf am Rand der Stadt ein großes Haus gebaut.")
                                .paragraph(LEAD)
                                .build())
                        .answer())
                .isEqualTo(LEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Another subject.
                "Alles über Wege, Busse und Bahnen im Kreis.",
                // Cut out of the text by a template, with a mark and without.
                "Die Klinik schließt im Sommer ihre Notaufnahme, weil dem …",
                "Die Klinik schließt im Sommer ihre Notaufnahme, weil dem Haus die Ärzte fehlen. Kranke fahren"
            })
    void isMissingWhereNeitherTitleNorDescriptionBearsItOut(String description) {
        assertThat(writer.writeQuestions(
                                anArticle()
                                        .in("de")
                                        .titled("Lange Wege im Kreis")
                                        .described(description)
                                        .paragraph(LEAD)
                                        .paragraph("Kranke fahren künftig weit, und das ist den Leuten nicht recht.")
                                        .build(),
                                WritingBrief.defaults())
                        .drafts())
                .extracting(Draft::question)
                .noneMatch(question -> question.startsWith("Worum"));
    }

    @Test
    void isNoAdviceToTheReader() {
        Article cells = anArticle()
                .titled("Why dead skin cells matter")
                .paragraph("To see why dead skin cells matter, you need to know the natural life cycle of a cell.")
                .build();

        assertThat(writer.writeQuestions(cells, WritingBrief.defaults()).drafts())
                .extracting(Draft::question)
                .noneMatch(question -> question.endsWith("about?"));
    }

    @Test
    void takesUpAShortTitleWordForWord() {
        Article battery = anArticle()
                .in("de")
                .titled("Batteriespeicher")
                .paragraph("Der für Solarbatterien verwendete Akku war in der Vergangenheit meist aus Blei gemacht.")
                .build();

        assertThat(writer.writeQuestions(battery, WritingBrief.defaults()).drafts())
                .extracting(Draft::question)
                .noneMatch(question -> question.startsWith("Worum"));
    }

    @Test
    void isMissingWhereNothingStandsOnItsOwn() {
        Article diary = anArticle()
                .in("de")
                .titled("Tach auch!")
                .paragraph("Mein letzter Post ist schon ein halbes Jahr her, und ich hatte den Blog fast vergessen.")
                .build();

        assertThat(writer.writeQuestions(diary, WritingBrief.defaults()).drafts())
                .isEmpty();
    }

    private Draft about(Article article) {
        return writer.writeQuestions(article, WritingBrief.defaults()).drafts().getFirst();
    }
}
