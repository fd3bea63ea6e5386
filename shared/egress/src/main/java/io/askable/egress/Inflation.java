package io.askable.egress;

import io.askable.egress.EgressFailure.BrokenAnswer;
import io.askable.egress.EgressFailure.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Inflates gzip within a budget, and stops at a bomb as soon as it can be told. */
final class Inflation {

    /** Text compresses by about five, the most repetitive real pages by about fifty. */
    private static final int MAX_RATIO = 100;

    /** Below this much output no ratio is suspicious. */
    private static final int RATIO_COUNTS_FROM = 1 << 20;

    private static final int STEP = 16_384;

    private final EgressRequest request;
    private final FetchBudget budget;

    Inflation(EgressRequest request, FetchBudget budget) {
        this.request = request;
        this.budget = budget;
    }

    byte[] inflate(byte[] compressed) {
        ByteArrayInputStream source = new ByteArrayInputStream(compressed);
        ByteArrayOutputStream inflated = new ByteArrayOutputStream(Math.min(compressed.length * 4, RATIO_COUNTS_FROM));
        try (GZIPInputStream gzip = new GZIPInputStream(source)) {
            byte[] step = new byte[STEP];
            for (int n = gzip.read(step); n >= 0; n = gzip.read(step)) {
                int room = budget.maxInflatedBytes() - inflated.size();
                inflated.write(step, 0, Math.min(n, room));
                if (n > room) {
                    return overLimit(inflated, "a body that inflates to over " + budget.maxInflatedBytes() + " bytes");
                }
                int consumed = compressed.length - source.available();
                if (inflated.size() > RATIO_COUNTS_FROM && inflated.size() / consumed > MAX_RATIO) {
                    return overLimit(inflated, "a body that inflates more than " + MAX_RATIO + "-fold");
                }
            }
        } catch (EOFException e) {
            return cutShort(inflated);
        } catch (IOException e) {
            throw new BrokenAnswer(request.uri(), "a gzip body that does not inflate");
        }
        return inflated.toByteArray();
    }

    private byte[] overLimit(ByteArrayOutputStream inflated, String what) {
        if (request.truncate()) {
            return inflated.toByteArray();
        }
        throw new TooLarge(request.uri(), what);
    }

    private byte[] cutShort(ByteArrayOutputStream inflated) {
        if (request.truncate()) {
            return inflated.toByteArray();
        }
        throw new BrokenAnswer(request.uri(), "a gzip body that ends early");
    }
}
