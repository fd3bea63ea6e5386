package io.askable.testkit.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every way to write one IPv4 address that some parser, resolver or operating system understands. */
final class AddressForms {

    private final int[] bytes;

    AddressForms(String dotted) {
        bytes = List.of(dotted.split("\\.")).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    List<String> all() {
        String dotted = each("%d", ".");
        String v6 = "%02x%02x:%02x%02x".formatted(bytes[0], bytes[1], bytes[2], bytes[3]);
        long number = number();
        return List.of(
                dotted,
                dotted + ".",
                dotted + "..",
                Long.toString(number),
                Long.toString(number + (1L << 32)),
                "0x" + Long.toHexString(number),
                "0X" + Long.toHexString(number).toUpperCase(Locale.ROOT),
                "0x00000000" + Long.toHexString(number),
                "0" + Long.toOctalString(number),
                each("0%o", "."),
                each("0x%x", "."),
                each("%03d", "."),
                each("0000%o", "."),
                bytes[0] + "." + (number & 0xffffff),
                bytes[0] + "." + bytes[1] + "." + (number & 0xffff),
                "0x%x.%d".formatted(bytes[0], number & 0xffffff),
                "0%o.0x%x.%d".formatted(bytes[0], bytes[1], number & 0xffff),
                (bytes[0] + 256) + "." + bytes[1] + "." + bytes[2] + "." + bytes[3],
                dotted.replace(".", "\u3002"),
                dotted.replace(".", "\uff0e"),
                dotted.replace(".", "%2e"),
                wide(dotted),
                circled(dotted),
                percent(dotted),
                dotted + "%00.public.example.com",
                dotted + "%0d%0a",
                "[::ffff:" + dotted + "]",
                "[::FFFF:" + v6 + "]",
                "[0:0:0:0:0:ffff:" + v6 + "]",
                "[::" + dotted + "]",
                "[::ffff:0:" + v6 + "]",
                "[64:ff9b::" + v6 + "]",
                "[64:ff9b:1::" + v6 + "]",
                "[2002:" + v6 + "::]",
                "[2001:0:" + v6 + "::1]",
                "[fe80::5efe:" + dotted + "]",
                "[" + dotted + "]");
    }

    private long number() {
        return IntStream.of(bytes).asLongStream().reduce(0, (sum, one) -> sum << 8 | one);
    }

    private String each(String format, String separator) {
        return IntStream.of(bytes).mapToObj(format::formatted).collect(Collectors.joining(separator));
    }

    private static String wide(String dotted) {
        return mapDigits(dotted, '\uff10');
    }

    private static String circled(String dotted) {
        return dotted.chars()
                .mapToObj(c -> switch (c) {
                    case '.' -> ".";
                    case '0' -> "\u24ea";
                    default -> Character.toString('\u2460' + c - '1');
                })
                .collect(Collectors.joining());
    }

    private static String mapDigits(String dotted, char zero) {
        return dotted.chars()
                .mapToObj(c -> Character.toString(c == '.' ? '.' : zero + c - '0'))
                .collect(Collectors.joining());
    }

    private static String percent(String dotted) {
        return dotted.chars().mapToObj("%%%02x"::formatted).collect(Collectors.joining());
    }
}
