package nl.terugblik.console.layout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import nl.terugblik.chart.Palette;
import nl.terugblik.console.place.Place;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Words, languages, style and what else lies beside the pages. */
@Configuration(proxyBeanMethods = false)
class PageLayout implements WebMvcConfigurer {

    private static final String HOME = "nl/terugblik/console/";

    /** The words of the pages, a file a room and language. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames(
                HOME + "words/frame",
                HOME + "words/signin",
                HOME + "words/pages",
                HOME + "words/steward",
                HOME + "words/researcher",
                HOME + "words/auditor",
                HOME + "words/coder");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setDefaultLocale(Languages.DUTCH);
        words.setFallbackToSystemLocale(false);
        return words;
    }

    /** The language that someone chose, else the one that their browser asks for, else Dutch. */
    @Bean
    LocaleResolver localeResolver(Place place) {
        CookieLocaleResolver languages = new CookieLocaleResolver("terugblik-language");
        languages.setCookiePath("/");
        languages.setCookieMaxAge(Duration.ofDays(365));
        languages.setCookieHttpOnly(true);
        languages.setCookieSecure(place.origin().isSecure());
        languages.setCookieSameSite("Strict");
        languages.setRejectInvalidCookies(false);
        languages.setDefaultLocaleFunction(request ->
                Languages.of(request.getLocale()).equals("en") && request.getHeader("Accept-Language") != null
                        ? Locale.ENGLISH
                        : Languages.DUTCH);
        return languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/" + HOME + "assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate());
    }

    /** The style sheet, in the colours of all pictures. */
    @RestController
    static final class Sheet {

        private final ByteArrayResource sheet = new ByteArrayResource(
                Palette.style(PageLayout.class, "console.css").getBytes(StandardCharsets.UTF_8));

        @GetMapping("/assets/console.css")
        ResponseEntity<ByteArrayResource> sheet() {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                    .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                    .body(sheet);
        }
    }
}
