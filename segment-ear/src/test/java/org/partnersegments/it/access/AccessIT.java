package org.partnersegments.it.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.it.server.Ports;
import org.partnersegments.reference.Tree;

/**
 * Who may do what. Roles are per program; a program without a role looks like an unknown program.
 */
class AccessIT extends HttpIT {

  private static final Tree JOINED = all(leaf("contractStage", "isAnyOf", "JOINED"));
  private static final String PROGRAM_BODY = "{\"name\":\"Changed\",\"timeZone\":\"UTC\"}";
  private static final String ROLES_BODY = "{\"roles\":[\"viewer\"]}";
  private static final String PARTNER_LINE =
      "{\"type\":\"partner\",\"partnerId\":\"1\",\"name\":\"P1\"}";

  /** Each operation on a program, by the permission that it needs. */
  private static Map<String, List<Function<Api, Answer>>> operations(
      String key, long segment, long other, long doomed) {
    String path = "/programs/" + key;
    Map<String, List<Function<Api, Answer>>> operations = new LinkedHashMap<>();
    operations.put("see", List.of(api -> api.get(path)));
    operations.put(
        "read",
        List.of(
            api -> api.get(path + "/segments"),
            api -> api.get(path + "/segments/" + segment),
            api -> api.get(path + "/segments/by-key/kept"),
            api -> api.get(path + "/segments/" + segment + "/partners"),
            api -> api.with("Accept", "text/csv").get(path + "/segments/" + segment + "/partners"),
            api ->
                api.with("Accept", TestProgram.NDJSON)
                    .get(path + "/segments/" + segment + "/partners"),
            api -> api.get(path + "/segments/" + segment + "/partners/1"),
            api ->
                api.post(
                    path + "/segments/" + segment + "/partners/check", "{\"partnerIds\":[\"1\"]}"),
            api ->
                api.post(
                    path + "/segments/" + segment + "/partners/explain",
                    "{\"partnerIds\":[\"1\"]}"),
            api -> api.get(path + "/segments/sizes?ids=" + segment),
            api -> api.get(path + "/segments/" + segment + "/composition"),
            api ->
                api.post(
                    path + "/segments/overlap", "{\"segments\":[" + segment + "," + other + "]}"),
            api -> api.post(path + "/segments/preview", TestProgram.body(JOINED)),
            api -> api.post(path + "/segments/preview/partners", TestProgram.body(JOINED)),
            api -> api.post(path + "/segments/counts", "{\"conditions\":[" + JOINED.json() + "]}"),
            api ->
                api.post(
                    path + "/segments/explain", TestProgram.body(JOINED).put("partnerId", "1")),
            api -> api.post(path + "/segments/" + segment + "/compare", TestProgram.body(JOINED)),
            api -> api.get(path + "/partners/1/segments"),
            api -> api.get(path + "/partners"),
            api -> api.get(path + "/partners?id=1"),
            api -> api.get(path + "/partners/1"),
            api -> api.post(path + "/partners/resolve", "{\"partnerIds\":[\"1\"]}"),
            api -> api.post(path + "/contracts/resolve", "{\"contractIds\":[\"S-1\"]}"),
            api -> api.get(path + "/partner-groups"),
            api -> api.get(path + "/template-terms")));
    operations.put(
        "write segments",
        List.of(
            api ->
                api.post(path + "/segments", TestProgram.segment("s" + System.nanoTime(), JOINED)),
            api ->
                api.with("If-Match", api.get(path + "/segments/" + segment).header("ETag"))
                    .put(path + "/segments/" + segment, TestProgram.segment("Changed", JOINED)),
            api ->
                api.with("If-None-Match", "*")
                    .put(path + "/segments/by-key/new", TestProgram.segment("By key", JOINED)),
            api ->
                api.with("If-Match", "*")
                    .put(path + "/segments/by-key/kept", TestProgram.segment("Kept", JOINED)),
            api -> api.with("If-Match", "\"1\"").delete(path + "/segments/" + doomed)));
    operations.put(
        "sync",
        List.of(
            api -> api.with("Content-Type", TestProgram.NDJSON).post(path + "/sync", PARTNER_LINE),
            api ->
                api.with("Content-Type", TestProgram.NDJSON)
                    .post(path + "/sync?dryRun=true", PARTNER_LINE),
            api -> api.delete(path + "/partner-groups/unused"),
            api -> api.delete(path + "/template-terms/unused")));
    operations.put(
        "administer",
        List.of(
            api -> api.put(path, PROGRAM_BODY),
            api -> api.get(path + "/grants"),
            api -> api.put(path + "/grants/somebody", ROLES_BODY),
            api -> api.delete(path + "/grants/somebody")));
    return operations;
  }

  @ParameterizedTest
  @CsvSource({
    "viewer, see; read",
    "manager, see; read; write segments",
    "sync, see; sync",
    "admin, see; read; write segments; sync; administer"
  })
  void aRoleAllowsWhatItIsForAndNothingElse(String role, String needs) {
    Set<String> allowed = Set.of(needs.split("; ", -1));
    TestProgram program =
        TestProgram.with(
            "access",
            PARTNER_LINE,
            "{'type':'partnerGroup','id':'unused','name':'Unused'}",
            "{'type':'templateTerm','id':'unused','name':'Unused'}");
    program.grant("viewer", role);
    long segment = program.save("One", JOINED).number("/id");
    long other = program.save("Other", JOINED).number("/id");
    long doomed = program.save("Two", JOINED).number("/id");
    program.saveByKey("kept", "Three", JOINED);
    operations(program.key(), segment, other, doomed)
        .forEach(
            (need, calls) ->
                calls.forEach(
                    call -> {
                      Answer answer = call.apply(Api.as("viewer"));
                      if (allowed.contains(need)) {
                        assertEquals(2, answer.status() / 100, answer::toString);
                      } else {
                        answer.problem(403, "not-allowed");
                      }
                    }));
    assertEquals(allowed.contains("administer") ? "Changed" : "access", nameOf(program));
  }

  private static String nameOf(TestProgram program) {
    return Api.admin().get(program.path("")).is(200).string("/name");
  }

  @Test
  void severalRolesAllowWhatEachAllows() {
    TestProgram program = TestProgram.with("access", PARTNER_LINE);
    program.grant("sync", "viewer", "sync");
    Api.as("sync").get(program.path("/partners/1")).is(200);
    program.sync(Api.as("sync"), PARTNER_LINE).is(200);
    Api.as("sync")
        .post(program.path("/segments"), TestProgram.segment("New", JOINED))
        .problem(403, "not-allowed");
  }

  @Test
  void aProgramWithoutARoleAnswersWhatAnUnknownOneAnswers() {
    TestProgram program = TestProgram.with("access", PARTNER_LINE);
    long segment = program.save("One", JOINED).number("/id");
    long other = program.save("Other", JOINED).number("/id");
    String unknown = program.key().replaceFirst(".$", "x");
    List<List<Function<Api, Answer>>> hidden =
        List.copyOf(operations(program.key(), segment, other, segment).values());
    List<List<Function<Api, Answer>>> absent =
        List.copyOf(operations(unknown, segment, other, segment).values());
    for (int i = 0; i < hidden.size(); i++) {
      for (int j = 0; j < hidden.get(i).size(); j++) {
        Answer one = hidden.get(i).get(j).apply(Api.as("manager")).problem(404, "not-found");
        Answer unseen = absent.get(i).get(j).apply(Api.as("manager")).problem(404, "not-found");
        assertEquals(withoutKey(unseen, unknown), withoutKey(one, program.key()));
        assertEquals(unseen.header("ETag"), one.header("ETag"));
      }
    }
  }

  /** The body without what differs between any two requests. */
  private static String withoutKey(Answer answer, String key) {
    return answer.text().replace(key, "KEY").replace(answer.header("X-Request-Id"), "ID");
  }

  @Test
  void onlyAnAdministratorCreatesPrograms() {
    String path = "/programs/new-" + Long.toString(System.nanoTime(), 36);
    Api.as("manager").put(path, PROGRAM_BODY).problem(404, "not-found");
    Api.admin().get(path).problem(404, "not-found");
    Answer created = Api.admin().put(path, PROGRAM_BODY).is(201);
    assertEquals(Api.BASE + path, created.location());
    assertEquals(0, created.number("/revision"));
    assertEquals("[\"admin\"]", created.json().path("roles").toString());
    assertEquals("Changed", Api.admin().put(path, PROGRAM_BODY).is(200).string("/name"));
  }

  @Test
  void programsAndRolesOfTheCallerAreListed() {
    TestProgram mine = TestProgram.create("access");
    TestProgram other = TestProgram.create("access");
    mine.grant("manager", "manager", "sync");
    Answer me = Api.as("manager").get("/me").is(200);
    assertEquals("manager", me.string("/name"));
    assertFalse(me.json().path("admin").asBoolean(true));
    assertTrue(me.each("/programs", "key").contains(mine.key()));
    assertFalse(me.each("/programs", "key").contains(other.key()));
    Answer list = Api.as("manager").get("/programs").is(200);
    assertEquals(me.json().path("programs"), list.json().path("items"));
    Answer one = Api.as("manager").get(mine.path("")).is(200);
    assertEquals("[\"manager\",\"sync\"]", one.json().path("roles").toString());
    assertEquals("Europe/Berlin", one.string("/timeZone"));

    Answer admin = Api.admin().get("/me").is(200);
    assertTrue(admin.json().path("admin").asBoolean());
    assertTrue(admin.each("/programs", "key").containsAll(List.of(mine.key(), other.key())));
  }

  @Test
  void grantsAreGivenChangedAndTaken() {
    TestProgram program = TestProgram.create("access");
    assertEquals(List.of(), grants(program));
    program.grant("viewer", "viewer", "viewer");
    program.grant("manager", "viewer", "manager");
    assertEquals(
        List.of(new Grant("manager", "viewer", "manager"), new Grant("viewer", "viewer")),
        grants(program));
    program.grant("manager", "sync");
    assertEquals(
        List.of(new Grant("manager", "sync"), new Grant("viewer", "viewer")), grants(program));
    Api.admin().delete(program.path("/grants/viewer")).is(204);
    assertEquals(List.of(new Grant("manager", "sync")), grants(program));
    Api.as("viewer").get(program.path("")).problem(404, "not-found");
    Api.admin()
        .put(program.path("/grants/manager"), "{\"roles\":[\"viewer\",\"owner\"]}")
        .problem(400, "invalid")
        .at("/roles/1", "unknown-code");
    Api.admin()
        .put(program.path("/grants/manager"), "{\"roles\":[]}")
        .problem(400, "invalid")
        .at("/roles", "required");
    assertEquals(List.of(new Grant("manager", "sync")), grants(program));
  }

  @Test
  void aProgramAndAGrantAreOnlyCreatedOrOnlyChangedOnDemand() {
    String key = "/programs/new-" + Long.toString(System.nanoTime(), 36);
    Api create = Api.admin().with("If-None-Match", "*");
    Api change = Api.admin().with("If-Match", "*");
    Api version = Api.admin().with("If-Match", "\"1\"");
    String roles = "{\"roles\":[\"viewer\"]}";
    for (String path : List.of(key, key + "/grants/viewer")) {
      String body = path.equals(key) ? PROGRAM_BODY : roles;
      change.put(path, body).problem(412, "version-mismatch");
      version.put(path, body).problem(412, "version-mismatch");
      create.with("If-None-Match", "*x").put(path, body).problem(400, "bad-request");
      assertEquals(2, create.put(path, body).status() / 100);
      create.put(path, body).problem(412, "version-mismatch");
      create.with("If-Match", "*").put(path, body).problem(412, "version-mismatch");
      version.put(path, body).problem(412, "version-mismatch");
      assertEquals(2, change.put(path, body).status() / 100);
      assertEquals(2, create.with("If-None-Match", "\"1\"").put(path, body).status() / 100);
    }
    version.delete(key + "/grants/viewer").problem(412, "version-mismatch");
    change.delete(key + "/grants/viewer").is(204);
    change.delete(key + "/grants/viewer").problem(412, "version-mismatch");
  }

  private record Grant(String principal, List<String> roles) {

    Grant(String principal, String... roles) {
      this(principal, List.of(roles));
    }
  }

  private static List<Grant> grants(TestProgram program) {
    List<Grant> grants = new ArrayList<>();
    Api.admin()
        .get(program.path("/grants"))
        .is(200)
        .json()
        .path("items")
        .forEach(
            item -> {
              List<String> roles = new ArrayList<>();
              item.path("roles").forEach(role -> roles.add(role.asText()));
              grants.add(new Grant(item.path("principal").asText(), roles));
            });
    return grants;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/me", "/fields", "/programs", "/programs/demo/segments"})
  void anAnonymousCallIsRefusedWithAProblemAndAChallenge(String path) {
    Answer answer = Api.anonymous().with("Accept", "text/html,*/*;q=0.8").get(path);
    answer.problem(401, "unauthenticated");
    assertTrue(answer.header("WWW-Authenticate").startsWith("Basic "), answer::toString);
    Answer screen = Api.anonymous().with("X-Requested-With", "partner-segments").get(path);
    screen.problem(401, "unauthenticated");
    assertEquals("", screen.header("WWW-Authenticate"));
  }

  @Test
  void aWrongPasswordIsRefusedWithAProblem() {
    Api.as("manager", "wrong").get("/me").problem(401, "login-failed");
    Api.as("nobody", "nobody").get("/me").problem(401, "login-failed");
  }

  private static Answer logIn(Api api, String name, String password) {
    ObjectNode body = Answer.JSON.createObjectNode().put("name", name).put("password", password);
    return api.post("/session", body);
  }

  private static String cookie(Answer answer) {
    return answer.header("Set-Cookie").replaceFirst(";.*", "");
  }

  @Test
  void aSessionLastsFromLoginToLogout() {
    Answer login = logIn(Api.anonymous(), "manager", "manager").is(204);
    String cookie = login.header("Set-Cookie");
    assertTrue(cookie.matches("(?i)JSESSIONID=.*; *HttpOnly.*"), cookie);
    assertTrue(cookie.matches("(?i).*SameSite=Strict.*"), cookie);
    assertFalse(cookie.matches("(?i).*; *Secure.*"), cookie);
    assertEquals("", login.header("Strict-Transport-Security"));
    Api session = Api.anonymous().with("Cookie", cookie(login));
    assertEquals("manager", session.get("/me").is(200).string("/name"));
    session.delete("/session").is(204);
    session.get("/me").problem(401, "unauthenticated");
    Api.anonymous().delete("/session").is(204);
  }

  @Test
  void aSessionThatBeganByHttpsIsSentByHttpsAlone() throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustingAnybody()}, null);
    String body = "{\"name\":\"manager\",\"password\":\"manager\"}";
    try (Socket socket = context.getSocketFactory().createSocket(Ports.HOST, Ports.HTTPS)) {
      socket
          .getOutputStream()
          .write(
              ("POST /partner-segments/api/v1/session HTTP/1.1\r\nHost: localhost\r\n"
                      + "Connection: close\r\nContent-Type: application/json\r\nContent-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body)
                  .getBytes(US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      assertTrue(answer.startsWith("HTTP/1.1 204"), answer);
      assertTrue(answer.contains("Strict-Transport-Security: max-age="), answer);
      assertTrue(answer.matches("(?is).*\\sSet-Cookie: JSESSIONID=[^\\r\\n]*; *Secure.*"), answer);
    }
  }

  /** The server's certificate is self-signed. */
  private static final class TrustingAnybody implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  @Test
  void aLoginChangesTheSessionsId() {
    Answer first = logIn(Api.anonymous(), "manager", "manager").is(204);
    Answer second =
        logIn(Api.anonymous().with("Cookie", cookie(first)), "viewer", "viewer").is(204);
    assertFalse(cookie(second).isEmpty());
    assertFalse(cookie(first).equals(cookie(second)));
    Api.anonymous().with("Cookie", cookie(first)).get("/me").problem(401, "unauthenticated");
    Api viewer = Api.anonymous().with("Cookie", cookie(second));
    assertEquals("viewer", viewer.get("/me").is(200).string("/name"));
  }

  @Test
  void aFailedLoginIsAProblemAndGivesNoSession() {
    for (String password : Set.of("wrong", "", "Manager")) {
      Answer answer = logIn(Api.anonymous(), "manager", password).problem(401, "login-failed");
      assertEquals("", answer.header("WWW-Authenticate"));
      assertEquals("", answer.header("Set-Cookie"));
      assertFalse(answer.text().contains("manager\""), answer::toString);
    }
    Api.anonymous().post("/session", "{}").problem(400, "invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "", "Manager"})
  void aFailedLoginLeavesTheSessionThatWasThere(String password) {
    Api session =
        Api.anonymous().with("Cookie", cookie(logIn(Api.anonymous(), "viewer", "viewer")));
    Answer failed = logIn(session, "manager", password).problem(401, "login-failed");
    assertEquals("", failed.header("Set-Cookie"));
    assertEquals("viewer", session.get("/me").is(200).string("/name"));
  }

  @Test
  void credentialsOfARequestCountMoreThanItsSession() {
    String cookie = cookie(logIn(Api.anonymous(), "viewer", "viewer"));
    for (String cookies : List.of(cookie, "a=b; " + cookie, cookie + ";c=d")) {
      assertEquals("manager", Api.as("manager").with("Cookie", cookies).get("/me").string("/name"));
      Api.as("manager", "wrong").with("Cookie", cookies).get("/me").problem(401, "login-failed");
      Api.anonymous()
          .with("Cookie", cookies)
          .with("Authorization", "Bearer x")
          .get("/me")
          .problem(401, "unauthenticated");
    }
    assertEquals(
        "viewer", Api.anonymous().with("Cookie", cookie).get("/me").is(200).string("/name"));
  }

  @Test
  void aRefusedPasswordIsNeverCachedAndOurScreenIsNotChallenged() {
    Answer answer = Api.as("manager", "wrong").get("/me").problem(401, "login-failed");
    assertEquals("no-store", answer.header("Cache-Control"));
    assertTrue(answer.header("WWW-Authenticate").startsWith("Basic "), answer::toString);
    for (String authorization :
        List.of("Basic bWFuYWdlcjp4", "Basic YWRtaW4", "Basic", "Bearer x")) {
      Answer screen =
          Api.anonymous()
              .with("Authorization", authorization)
              .with("X-Requested-With", "partner-segments")
              .get("/me")
              .is(401);
      assertEquals("", screen.header("WWW-Authenticate"), authorization);
      assertEquals("no-store", screen.header("Cache-Control"), authorization);
    }
  }

  @Test
  void aPageOfAnotherOriginMayReadButNotWrite() {
    TestProgram program = TestProgram.create("access");
    Api session = Api.anonymous().with("Cookie", cookie(logIn(Api.anonymous(), "admin", "admin")));
    String own = Ports.HOST + ":" + Ports.HTTP;
    for (String origin :
        List.of("https://evil.example", "null", "http://" + Ports.HOST, "http://" + own + ".x")) {
      Api other = session.with("Origin", origin);
      other.get(program.path("")).is(200);
      other.put(program.path(""), PROGRAM_BODY).problem(403, "cross-site");
      other.delete(program.path("/grants/viewer")).problem(403, "cross-site");
      logIn(Api.anonymous().with("Origin", origin), "viewer", "viewer").problem(403, "cross-site");
    }
    for (String origin : List.of("http://" + own, "https://" + own)) {
      session.with("Origin", origin).put(program.path(""), PROGRAM_BODY).is(200);
    }
    session
        .with("Origin", "http://seen-by-the-browser.example")
        .with("Sec-Fetch-Site", "same-origin")
        .put(program.path(""), PROGRAM_BODY)
        .is(200);
  }

  @Test
  void callsFromAnotherSiteMayReadButNotWrite() {
    TestProgram program = TestProgram.create("access");
    for (String site : List.of("cross-site", "same-site")) {
      Api other = Api.admin().with("Sec-Fetch-Site", site);
      other.get(program.path("")).is(200);
      other.put(program.path(""), PROGRAM_BODY).problem(403, "cross-site");
      other
          .post(program.path("/segments"), TestProgram.segment("New", JOINED))
          .problem(403, "cross-site");
      other.delete(program.path("/grants/viewer")).problem(403, "cross-site");
      logIn(other, "manager", "manager").problem(403, "cross-site");
    }
    for (String site : List.of("same-origin", "none")) {
      Api.admin().with("Sec-Fetch-Site", site).put(program.path(""), PROGRAM_BODY).is(200);
    }
  }
}
