package org.partnersegments.rest.container;

import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.URLDecodingHandler;
import io.undertow.server.handlers.encoding.ContentEncodingRepository;
import io.undertow.server.handlers.encoding.EncodingHandler;
import io.undertow.server.handlers.encoding.GzipEncodingProvider;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.partnersegments.rest.request.AcceptedEncodings;
import org.partnersegments.rest.security.AllowedOrigins;

/**
 * Puts our handlers in front of the application's servlets, and of the container's login. Found
 * through {@code META-INF/services}.
 */
public class ContainerRules implements ServletExtension {

  private static final String DEFAULT_SESSION_COOKIE = "JSESSIONID";

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    String cookie =
        Objects.requireNonNullElse(
            context.getSessionCookieConfig().getName(), DEFAULT_SESSION_COOKIE);
    ContentEncodingRepository encodings =
        new ContentEncodingRepository()
            .addEncodingHandler(AcceptedEncodings.GZIP, new GzipEncodingProvider(), 1);
    deployment.addInitialHandlerChainWrapper(
        servlets -> {
          // The parser decodes nothing (30-http.cli), because it refuses a wrong escape without a
          // problem.
          HttpHandler decoded =
              new URLDecodingHandler(
                  new EncodingHandler(servlets, encodings), StandardCharsets.UTF_8.name());
          HttpHandler rules = new RequestRules(decoded, servlets, cookie);
          return new AnswerHeaders(AllowedOrigins.exist() ? new CrossOrigin(rules) : rules);
        });
  }
}
