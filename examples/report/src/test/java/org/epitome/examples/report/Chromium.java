package org.epitome.examples.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, led by its DevTools protocol; used by one thread. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final String LISTENING = "DevTools listening on ";
  private static final long PATIENCE_SECONDS = 60;

  private final JsonMapper mapper = new JsonMapper();
  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final List<String> complaints = new ArrayList<>();
  private int lastId;

  private Chromium(Path program, Path folder) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder.resolve("profile"),
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("TMPDIR", folder.toString());
    process = builder.start();
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest newPage =
        HttpRequest.newBuilder(URI.create("http://" + address() + "/json/new?about:blank"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    String page = client.send(newPage, HttpResponse.BodyHandlers.ofString()).body();
    URI uri = URI.create(mapper.readTree(page).path("webSocketDebuggerUrl").asString());
    socket = client.newWebSocketBuilder().buildAsync(uri, new Listener()).join();
    for (String domain : List.of("Page", "Runtime", "Log")) {
      send(domain + ".enable", Map.of());
    }
  }

  /** The program, where there is one. */
  static Optional<Path> find() {
    for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator, -1)) {
      for (String name : NAMES) {
        Path program = Path.of(folder, name);
        if (Files.isExecutable(program)) {
          return Optional.of(program);
        }
      }
    }
    return Optional.empty();
  }

  /** Starts the program, which keeps all its files in the folder. */
  static Chromium start(Path program, Path folder) throws IOException, InterruptedException {
    return new Chromium(program, folder);
  }

  /** Host and port on which the program listens, which it prints. */
  private String address() throws IOException {
    BufferedReader errors =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread rest = new Thread(() -> errors.lines().forEach(ignored -> {}));
        rest.setDaemon(true);
        rest.start();
        return URI.create(line.substring(LISTENING.length())).getAuthority();
      }
    }
    throw new IOException("Chromium ended before it listened");
  }

  /** Opens a file and waits until it has been loaded and its scripts have run. */
  void open(Path file, String fragment) throws InterruptedException {
    complaints.clear();
    send("Page.navigate", Map.of("url", "about:blank"));
    send("Page.navigate", Map.of("url", file.toUri() + fragment));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!evaluate("location.protocol + document.readyState")
        .asString()
        .equals("file:complete")) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not loaded: " + file);
      }
      Thread.sleep(20);
    }
  }

  /** How wide the page is and whether its reader likes it dark. */
  void show(int width, int height, boolean dark) throws InterruptedException {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** What an expression of JavaScript is. */
  JsonNode evaluate(String expression) throws InterruptedException {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.path("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** Presses and releases a key by its name: "Tab", "Escape". */
  void press(String key, int code) throws InterruptedException {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  /** Moves the pointer into the middle of the first element that a selector finds. */
  void pointAt(String selector) throws InterruptedException {
    JsonNode place =
        evaluate(
            "(() => { const e = document.querySelector('%s'); e.scrollIntoView({block: 'center'});"
                    .formatted(selector)
                + " const r = e.getClientRects()[0];"
                + " return {x: r.left + r.width / 2, y: r.top + r.height / 2}; })()");
    send(
        "Input.dispatchMouseEvent",
        Map.of(
            "type",
            "mouseMoved",
            "x",
            place.path("x").asDouble(),
            "y",
            place.path("y").asDouble()));
  }

  /** The page as it is seen, as PNG. */
  byte[] screenshot() throws InterruptedException {
    JsonNode answer = send("Page.captureScreenshot", Map.of());
    return Base64.getDecoder().decode(answer.path("data").asString());
  }

  /** What the page's console says, dialogs and exceptions of scripts since it was opened. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  private JsonNode send(String method, Map<String, ?> parameters) throws InterruptedException {
    int id = ++lastId;
    String text =
        mapper.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    socket.sendText(text, true).join();
    while (true) {
      JsonNode message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new IllegalStateException("no answer to " + method);
      }
      if (message.path("id").asInt(0) == id) {
        if (message.has("error")) {
          throw new IllegalStateException(method + ": " + message.path("error"));
        }
        return message.path("result");
      }
      String event = message.path("method").asString("");
      if (List.of("Log.entryAdded", "Runtime.exceptionThrown", "Page.javascriptDialogOpening")
          .contains(event)) {
        complaints.add(message.path("params").toString());
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** Puts whole messages into the queue. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder part = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
      part.append(data);
      if (isLast) {
        messages.add(mapper.readTree(part.toString()));
        part.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
