package org.partnersegments.example.deployed;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** An integrator's application, deployed to a server. */
@ApplicationPath("newsletter")
public class NewsletterApplication extends Application {}
