package io.askable.language.extractive.english;

import io.askable.language.extractive.tagged.Token;
import java.util.Set;

/** Tells people from things by what is said of them. */
final class People {

    private static final Set<String> ROLES = Set.of(
            "author",
            "writer",
            "journalist",
            "professor",
            "director",
            "president",
            "minister",
            "actor",
            "actress",
            "singer",
            "player",
            "footballer",
            "coach",
            "manager",
            "engineer",
            "developer",
            "scientist",
            "researcher",
            "artist",
            "politician",
            "founder",
            "co-founder",
            "ceo",
            "chairman",
            "chairwoman",
            "teacher",
            "student",
            "doctor",
            "lawyer",
            "editor",
            "man",
            "woman",
            "musician",
            "composer",
            "designer",
            "programmer",
            "historian",
            "economist",
            "philosopher",
            "photographer",
            "blogger",
            "king",
            "queen",
            "captain",
            "striker",
            "midfielder",
            "goalkeeper",
            "defender",
            "senator",
            "governor",
            "mayor",
            "leader",
            "officer",
            "analyst",
            "consultant",
            "expert",
            "physicist",
            "chemist",
            "biologist",
            "mathematician",
            "architect",
            "activist",
            "chef",
            "novelist",
            "poet",
            "critic",
            "host",
            "presenter",
            "producer",
            "son",
            "daughter",
            "brother",
            "sister",
            "mother",
            "father",
            "wife",
            "husband",
            "winner",
            "champion",
            "entrepreneur",
            "fellow",
            "attorney",
            "psychologist",
            "inventor",
            "painter",
            "correspondent",
            "reporter",
            "columnist",
            "spokesman",
            "spokeswoman");

    private People() {}

    static boolean isRole(Token noun) {
        return ROLES.contains(noun.lower()) || noun.lower().endsWith("ologist");
    }

    /** A name, and a complement that names a person's role. */
    static boolean isPerson(Clause clause) {
        boolean name = clause.predicate() - clause.subject() <= 4
                && Character.isUpperCase(clause.head().text().charAt(0))
                && !clause.sentence().at(clause.subject()).is("DET");
        if (!name) {
            return false;
        }
        int last = Math.min(clause.end(), clause.verb() + 9);
        for (int i = clause.verb() + 1; i < last; i++) {
            Token token = clause.sentence().at(i);
            if (token.says("person", "one", "people", "kind")) {
                return false;
            }
            if (token.isNoun() && isRole(token)) {
                return true;
            }
            if (token.says("who")) {
                return true;
            }
            if (token.is("PRON", "SCONJ", "VERB") || token.is("PUNCT") && !token.says("-")) {
                return false;
            }
        }
        return false;
    }
}
