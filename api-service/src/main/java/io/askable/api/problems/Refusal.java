package io.askable.api.problems;

import com.fasterxml.jackson.core.JacksonException;
import java.time.Duration;
import java.util.List;

/** A request that this service itself refuses. The message is for the caller: what was wrong, with the next step. */
public abstract sealed class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Refusal(String message) {
        super(message, null, false, false);
    }

    /** The request's shape is wrong; the caller must change it. */
    public static final class Invalid extends Refusal {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldError> errors;

        public Invalid(String message) {
            super(message);
            errors = List.of();
        }

        public Invalid(String field, String message) {
            super(field + ": " + message);
            errors = List.of(new FieldError(field, message));
        }

        /** For JSON that was taken in as it came and read later. */
        public static Invalid unreadable(JacksonException failure) {
            FieldError error = BadJson.error(failure);
            return error.field().isEmpty() ? new Invalid(error.message()) : new Invalid(error.field(), error.message());
        }

        List<FieldError> errors() {
            return errors;
        }
    }

    /** There is no such thing, or it is somebody else's. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotFound(String message) {
            super(message);
        }
    }

    /** What was asked does not fit the state of things. */
    public static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;

        public Conflict(String message) {
            super(message);
        }
    }

    /** Nobody knows who calls. */
    public static final class Unauthorized extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unauthorized(String message) {
            super(message);
        }
    }

    /** The address belongs to somebody else, or to nobody. */
    public static final class DomainMismatch extends Refusal {
        private static final long serialVersionUID = 1L;

        public DomainMismatch(String host) {
            super("The key is not for posts of " + host);
        }
    }

    /** This caller may not. */
    public static final class Forbidden extends Refusal {
        private static final long serialVersionUID = 1L;

        public Forbidden(String message) {
            super(message);
        }
    }

    /** More than a caller may have done for now. */
    public static final class RateLimited extends Refusal {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public RateLimited(String message, Duration retryAfter) {
            super(message);
            this.retryAfter = retryAfter;
        }

        Duration retryAfter() {
            return retryAfter;
        }
    }

    /** More than this process does at once. */
    public static final class Overloaded extends Refusal {
        private static final long serialVersionUID = 1L;
        private static final Duration PAUSE = Duration.ofSeconds(1);

        public Overloaded(String message) {
            super(message);
        }

        /** What is at work is done within moments, and one who stays away for longer is a reader who sees nothing. */
        Duration retryAfter() {
            return PAUSE;
        }
    }

    /** An address that no endpoint needs. */
    public static final class AddressTooLong extends Refusal {
        private static final long serialVersionUID = 1L;

        public AddressTooLong(int maxChars) {
            super("The address is longer than " + maxChars + " characters");
        }
    }

    /** Headers that no endpoint needs. */
    public static final class HeadersTooLarge extends Refusal {
        private static final long serialVersionUID = 1L;

        public HeadersTooLarge(int maxChars) {
            super("The headers are longer than " + maxChars + " characters in all");
        }
    }

    /** More bytes than an endpoint takes. */
    public static final class TooLarge extends Refusal {
        private static final long serialVersionUID = 1L;

        public TooLarge(long maxBytes) {
            super("The body is larger than " + maxBytes + " bytes");
        }
    }
}
