package org.partnersegments.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The API. Its base path is {@value #PATH}, below the context root. */
@ApplicationPath(RestApplication.PATH)
@OpenAPIDefinition(
    info =
        @Info(
            title = "Partner Segments",
            version = "1.0.0",
            description =
                "Saved conditions that select partners of a partner program. Errors are "
                    + "application/problem+json. A program in which the caller has no role is answered as "
                    + "an unknown program.",
            contact = @Contact(name = "The maintainers of Partner Segments"),
            license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
    tags = {
      @Tag(name = "Caller", description = "Who calls, and the sessions of browsers."),
      @Tag(name = "Partner data", description = "Partner data that comes in."),
      @Tag(
          name = "Partners",
          description = "Look-ups of partners, partner groups and template terms."),
      @Tag(name = "Problems", description = "What problems and codes mean."),
      @Tag(name = "Programs", description = "Programs, and who may do what in them."),
      @Tag(
          name = "Segments",
          description = "Saved conditions, and the partners that conditions select.")
    },
    servers = @Server(url = "/partner-segments" + RestApplication.PATH),
    security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "session")})
@SecurityScheme(
    securitySchemeName = "basic",
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "For other systems.")
@SecurityScheme(
    securitySchemeName = "session",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.COOKIE,
    apiKeyName = "JSESSIONID",
    description = "For the screen: the cookie that POST /session sets.")
public class RestApplication extends Application {

  /** Below the context root. */
  public static final String PATH = "/api/v1";
}
