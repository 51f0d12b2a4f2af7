namespace Nuke.Common.Reporting;

/// <summary>Colours on a terminal; none where output is redirected, <c>NO_COLOR</c> is set, or the terminal is dumb.</summary>
internal static class Colour
{
    private const string Reset = "\e[0m";

    private static bool? Chosen;

    public static bool IsEnabled
    {
        get => Chosen ??= !Console.IsErrorRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } and not "dumb";
        set => Chosen = value;
    }

    public static string Red(string text) => Paint("\e[31m", text);

    public static string Yellow(string text) => Paint("\e[33m", text);

    public static string Green(string text) => Paint("\e[32m", text);

    public static string Dim(string text) => Paint("\e[2m", text);

    public static string Bold(string text) => Paint("\e[1m", text);

    private static string Paint(string code, string text) => IsEnabled && text.Length > 0 ? code + text + Reset : text;
}
