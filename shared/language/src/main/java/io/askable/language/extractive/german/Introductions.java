package io.askable.language.extractive.german;

import io.askable.language.extractive.asked.Asked;
import io.askable.language.extractive.asked.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Kim Renkema, Sportdirektorin von Stuttgart, …": Wer ist Kim Renkema? */
final class Introductions {

    private static final String NAME = "(\\p{Lu}\\p{Ll}[\\p{L}-]+(?: (?:von|van|de))?(?: \\p{Lu}[\\p{L}-]+){1,2})";

    private static final String ROLE =
            "(?:\\p{Lu}?[\\p{L}-]*(?i:chef|leiter|sprecher|minister|präsident|professor|expert|direktor|trainer|autor|forscher|geschäftsführer|vorsitzende|gründer|bürgermeister|philosoph|sänger|schauspieler|journalist|wissenschaftler|unternehmer|künstler|manager|architekt|regisseur|redakteur|politiker|designer|historiker|ökonom|psycholog|soziolog|physiker|biolog|ingenieur|beauftragte)(?:in|e|er|r|en)?)";

    /** Whoever opens the sentence, or speaks in it; of others it would tell too little. */
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?U)(?:^|\\b(?:sagt|sagte|erklärt|erklärte|erläutert|erläuterte|betont|betonte|so|berichtet|berichtete|meint|meinte) )"
                    + NAME + ", (?:(?:der|die|ein|eine) )?(?:\\p{Ll}+e[rs]? )?" + ROLE
                    + "(?: (?:der|des|von|vom|bei|beim|für|und|am|an|im|in) [^,.]{3,90})(?:,|[.]$)");

    private static final Pattern TITLED =
            Pattern.compile("(?U)(?:Der|Die|Das|Dr|Prof|Professor|Herr|Frau)\\b.*|.*" + ROLE);

    private Introductions() {}

    static Optional<Asked> of(String sentence) {
        Matcher matcher = INTRODUCED.matcher(sentence);
        return matcher.find() && !TITLED.matcher(matcher.group(1)).matches()
                ? Optional.of(new Asked("Wer ist " + matcher.group(1) + "?", Kind.PERSON))
                : Optional.empty();
    }
}
