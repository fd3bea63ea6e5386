import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Walks the way of one post over a running stack, from a sample blog served on loopback to its questions: as a show for a
 * newcomer ({@code demo}), or as the end-to-end check ({@code check}), which also kills a worker in the middle of a job.
 * Run by the scripts at the top; needs Jackson on the class path. Longer than our files are, because a JDK 21 runs a program
 * from its source only when that is one file.
 */
final class Walkthrough {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    public static void main(String[] args) throws Exception {
        Map<String, String> options = options(args);
        Path folder = Path.of(options.get("--blog"));
        try (Blog blog = Blog.serve(folder, Integer.parseInt(options.get("--blog-port")))) {
            Api api = new Api(options.get("--api"));
            int failed =
                    switch (args[0]) {
                        case "demo" -> new Demo(api, blog).run();
                        case "check" -> new Check(api, blog, options.get("--stack")).run();
                        default -> throw new IllegalArgumentException("Say demo or check, not " + args[0]);
                    };
            System.exit(failed == 0 ? 0 : 1);
        }
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        return options;
    }

    /** A newcomer's first minute. */
    private record Demo(Api api, Blog blog) {

        int run() throws Exception {
            String post = blog.address("a-queue-that-loses-nothing.html");
            System.out.printf("%nA sample blog is served at %s%n", blog.address(""));
            System.out.printf("POST %s/api/v1/jobs/process {\"blog_url\": \"%s\", \"force\": true}%n%n", api.base, post);
            JsonNode job = api.post("/api/v1/jobs/process", Map.of("blog_url", post, "force", true)).expect(202);
            JsonNode done = api.awaitFinal(job.get("job_id").asText(), Demo::show);
            if (!done.get("status").asText().equals("completed")) {
                System.out.printf("The job ended %s: %s%n", done.get("status").asText(), done.get("error_message").asText());
                return 1;
            }
            JsonNode page = api.get("/api/v1/questions/by-url?blog_url=" + encode(post)).expect(200);
            print(page);
            System.out.printf(
                    "%nThe post itself:  %s   (until you press Ctrl-C or Enter)%nThe same as JSON: %s/api/v1/questions/by-url?blog_url=%s%n",
                    post, api.base, encode(post));
            if (System.console() != null) {
                System.console().readLine();
            }
            return 0;
        }

        private static void show(JsonNode job) {
            JsonNode progress = job.get("progress");
            int percent = progress == null || progress.isNull() ? 0 : progress.get("percent").asInt();
            String stage = progress == null || progress.isNull() ? "" : progress.get("stage").asText();
            percent = job.get("status").asText().equals("completed") ? 100 : percent;
            System.out.printf("  %-10s [%-25s] %3d %%  %s%n", job.get("status").asText(), "#".repeat(percent / 4), percent, stage);
        }

        private static void print(JsonNode page) {
            JsonNode info = page.get("blog_info");
            System.out.printf("%n%s%n%s%n", info.get("title").asText(), "=".repeat(info.get("title").asText().length()));
            System.out.println(wrapped(info.path("summary").asText(), "  "));
            for (JsonNode question : page.get("questions")) {
                System.out.printf("%n%s %s   (%s)%n", question.get("icon").asText(), question.get("question").asText(), question.get("written_by").asText());
                System.out.println(wrapped(question.get("answer").asText(), "   "));
                if (question.hasNonNull("quote")) {
                    System.out.println(wrapped("“" + question.get("quote").asText() + "”", "   | "));
                }
            }
        }

        private static String wrapped(String text, String indent) {
            StringBuilder out = new StringBuilder(indent);
            int column = 0;
            for (String word : text.split("\\s+")) {
                if (column > 0 && column + word.length() > 96) {
                    out.append('\n').append(indent);
                    column = 0;
                }
                out.append(column == 0 ? "" : " ").append(word);
                column += word.length() + 1;
            }
            return out.toString();
        }
    }

    /** The end-to-end steps, each with its own line. */
    private static final class Check {

        private final Api api;
        private final Blog blog;
        private final String stack;
        private final String post;
        private int passed;
        private int failed;

        /** {@code stack}: the command that starts what does not run, and below it the folder of process ids. */
        Check(Api api, Blog blog, String stack) {
            this.api = api;
            this.blog = blog;
            this.stack = stack;
            this.post = blog.address("a-queue-that-loses-nothing.html");
        }

        int run() {
            step("health answers healthy", () -> api.get("/health").expect(200));
            step("enqueue answers 202, the job completes, its questions are readable", this::wholeWay);
            step("every quote is a passage of the post, word for word", this::quotesAreExact);
            step("enqueue again answers 200 with the finished job", this::enqueueAgain);
            step("an unchanged page is told so (304)", this::notModified);
            step("stats have every counter", this::stats);
            step("ask answers from the post, with its source", this::ask);
            step("ask says honestly that the post does not answer", this::askInVain);
            step("bad input is a problem document with a stable code", this::badInput);
            step("a page that is not there fails for good, with its code", this::missingPage);
            step("kill -9 of a worker in the middle of a job: the job still completes", this::killWorker);
            System.out.printf("%d passed, %d failed%n", passed, failed);
            return failed;
        }

        private void step(String promise, Action action) {
            try {
                action.run();
                passed++;
                System.out.println("  ok    " + promise);
            } catch (Exception | AssertionError e) {
                failed++;
                System.out.println("  FAIL  " + promise + "\n        " + e);
            }
        }

        private void wholeWay() throws Exception {
            JsonNode job = api.post("/api/v1/jobs/process", Map.of("blog_url", post)).expect(202);
            JsonNode done = api.awaitFinal(job.get("job_id").asText(), state -> {});
            require(done.get("status").asText().equals("completed"), "the job ended as " + done);
            require(questions().size() >= 3, "only " + questions().size() + " questions");
        }

        private JsonNode questions() throws Exception {
            return api.get("/api/v1/questions/by-url?blog_url=" + encode(post)).expect(200).get("questions");
        }

        private void quotesAreExact() throws Exception {
            String text = blog.plainText("a-queue-that-loses-nothing.html");
            for (JsonNode question : questions()) {
                require(question.hasNonNull("quote"), "no quote: " + question);
                String quote = question.get("quote").asText().replaceAll("\\s+", " ");
                require(text.contains(quote), "not in the post: " + quote);
            }
        }

        private void enqueueAgain() throws Exception {
            JsonNode again = api.post("/api/v1/jobs/process", Map.of("blog_url", post)).expect(200);
            require(again.get("status").asText().equals("completed"), "the finished job came as " + again);
        }

        private void notModified() throws Exception {
            String path = "/api/v1/questions/by-url?blog_url=" + encode(post);
            String etag = api.get(path).header("etag");
            api.get(path, "If-None-Match", etag).expect(304);
        }

        private void stats() throws Exception {
            JsonNode stats = api.get("/api/v1/jobs/stats").expect(200);
            for (String status : List.of("queued", "processing", "completed", "failed", "cancelled")) {
                require(stats.get("queue_stats").has(status), "no counter " + status + " in " + stats);
            }
            require(stats.get("total_jobs").asInt() >= 1 && stats.get("workers_online").asInt() >= 1, "odd: " + stats);
        }

        private void ask() throws Exception {
            JsonNode answer = api.post(
                            "/api/v1/qa/ask",
                            Map.of("question", "How long does a lease last?", "blog_url", post))
                    .expect(200);
            require(answer.get("answered").asBoolean(), "not answered: " + answer);
            require(!answer.get("sources").isEmpty(), "no source: " + answer);
        }

        private void askInVain() throws Exception {
            JsonNode answer = api.post(
                            "/api/v1/qa/ask",
                            Map.of("question", "Which football club won the 1974 championship in Peru?", "blog_url", post))
                    .expect(200);
            require(!answer.get("answered").asBoolean(), "answered what the post does not say: " + answer);
        }

        private void badInput() throws Exception {
            JsonNode problem = api.post("/api/v1/jobs/process", Map.of("blog_url", "ftp://example.org/x")).expect(400);
            require(problem.get("code").asText().equals("invalid_url"), "odd: " + problem);
            problem = api.post("/api/v1/jobs/process", Map.of("blog_url", post, "surprise", 1)).expect(400);
            require(problem.get("code").asText().equals("invalid_request"), "odd: " + problem);
        }

        private void missingPage() throws Exception {
            JsonNode job = api.post("/api/v1/jobs/process", Map.of("blog_url", blog.address("no-such-post.html"))).expect(202);
            JsonNode done = api.awaitFinal(job.get("job_id").asText(), state -> {});
            require(done.get("status").asText().equals("failed") && done.get("error_code").asText().equals("not_found"), "odd: " + done);
        }

        private void killWorker() throws Exception {
            String slow = "how-a-lease-works.html";
            CountDownLatch asked = blog.holdOnce(slow);
            JsonNode job = api.post("/api/v1/jobs/process", Map.of("blog_url", blog.address(slow))).expect(202);
            require(asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS), "no worker came for the page");
            Path pidFile = Path.of(System.getenv().getOrDefault("ASKABLE_DATA", ".data"), "run", "worker.pid");
            ProcessHandle worker = ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip())).orElseThrow();
            worker.destroyForcibly();
            worker.onExit().get(10, TimeUnit.SECONDS);
            int exit = new ProcessBuilder(stack, "start").inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            require(exit == 0, "the stack did not start again");
            JsonNode done = api.awaitFinal(job.get("job_id").asText(), state -> {});
            require(done.get("status").asText().equals("completed"), "the job ended as " + done);
            require(done.get("attempt").asInt() == 2, "it took " + done.get("attempt") + " attempts, not 2");
        }

        private static void require(boolean holds, String otherwise) {
            if (!holds) {
                throw new AssertionError(otherwise);
            }
        }

        private interface Action {
            void run() throws Exception;
        }
    }

    /** The API under its address. */
    private static final class Api {

        private static final ObjectMapper JSON = new ObjectMapper();
        private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        final String base;

        Api(String base) {
            this.base = base;
        }

        Reply get(String path, String... headers) throws Exception {
            HttpRequest.Builder request = request(path).GET();
            if (headers.length > 0) {
                request.headers(headers);
            }
            return send(request);
        }

        Reply post(String path, Map<String, ?> body) throws Exception {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
        }

        /** Follows the job's event stream, each event a fresh look at the job. */
        JsonNode awaitFinal(String jobId, Consumer<JsonNode> onChange) throws Exception {
            HttpRequest events = request("/api/v1/jobs/" + jobId + "/events").header("Accept", "text/event-stream").GET().build();
            HttpResponse<Stream<String>> stream = http.send(events, HttpResponse.BodyHandlers.ofLines());
            try (Stream<String> lines = stream.body()) {
                for (String line : (Iterable<String>) lines.filter(text -> text.startsWith("data:"))::iterator) {
                    JsonNode job = get("/api/v1/jobs/status/" + jobId).expect(200);
                    onChange.accept(job);
                    if (List.of("completed", "failed", "cancelled").contains(job.get("status").asText())) {
                        return job;
                    }
                }
            }
            return get("/api/v1/jobs/status/" + jobId).expect(200);
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        }

        private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return new Reply(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        }

        private record Reply(HttpResponse<String> response) {

            JsonNode expect(int status) throws IOException {
                if (response.statusCode() != status) {
                    throw new AssertionError(response.uri() + " answered " + response.statusCode() + ", not " + status + ": " + response.body());
                }
                return JSON.readTree(response.body());
            }

            String header(String name) {
                return response.headers().firstValue(name).orElseThrow(() -> new AssertionError("no header " + name));
            }
        }
    }

    /** A folder as a blog on loopback; a page can be held back once, so that somebody is caught in the middle. */
    private static final class Blog implements AutoCloseable {

        private final Path folder;
        private final HttpServer server;
        private final CountDownLatch closing = new CountDownLatch(1);
        private volatile String heldPage = "";
        private volatile CountDownLatch asked = new CountDownLatch(1);

        private Blog(Path folder, HttpServer server) {
            this.folder = folder;
            this.server = server;
        }

        static Blog serve(Path folder, int port) throws IOException {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            Blog blog = new Blog(folder.toAbsolutePath().normalize(), server);
            server.createContext("/", blog::answer);
            server.setExecutor(Executors.newCachedThreadPool(runnable -> {
                Thread thread = new Thread(runnable, "blog");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return blog;
        }

        String address(String page) {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + page;
        }

        String plainText(String page) throws IOException {
            return Files.readString(folder.resolve(page))
                    .replaceAll("(?s)<(head|script|style|nav|footer).*?</\\1>", " ")
                    .replaceAll("<[^>]+>", "")
                    .replace("&amp;", "&")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replaceAll("\\s+", " ");
        }

        /** The next request for {@code page} is not answered; the latch opens when it comes. */
        synchronized CountDownLatch holdOnce(String page) {
            heldPage = page;
            asked = new CountDownLatch(1);
            return asked;
        }

        private void answer(HttpExchange exchange) throws IOException {
            String page = exchange.getRequestURI().getPath().substring(1);
            if (takeHold(page)) {
                awaitClosing();
            }
            Path file = folder.resolve(page.isEmpty() ? "index.html" : page).normalize();
            boolean found = file.startsWith(folder) && Files.isRegularFile(file);
            byte[] body = found ? Files.readAllBytes(file) : "Not found".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", found && page.endsWith(".css") ? "text/css" : "text/html; charset=utf-8");
            try (exchange) {
                exchange.sendResponseHeaders(found ? 200 : 404, body.length);
                exchange.getResponseBody().write(body);
            }
        }

        private synchronized boolean takeHold(String page) {
            if (!page.equals(heldPage)) {
                return false;
            }
            heldPage = "";
            asked.countDown();
            return true;
        }

        private void awaitClosing() {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            closing.countDown();
            server.stop(0);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
