package octo.web;

final class Page {
    private Page() {}
}
