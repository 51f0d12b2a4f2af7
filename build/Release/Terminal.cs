using System.Diagnostics.CodeAnalysis;

namespace Release;

/// <summary>The person at the terminal, and the results that go to standard output while narration goes to standard error.</summary>
static class Terminal
{
    /// <value>Whether a person can be asked: both ends of the conversation are a terminal.</value>
    public static bool CanAsk => !Console.IsInputRedirected && !Console.IsErrorRedirected;

    /// <summary>Asks for a word and says whether it was typed.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="word">The word that means yes.</param>
    public static bool Ask(string question, string word)
    {
        Console.Error.Write(question);
        return Console.ReadLine()?.Trim() == word;
    }

    /// <summary>Writes a result to standard output.</summary>
    /// <param name="text">The result.</param>
    [SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the reporter of results.")]
    public static void Write(string text) => Console.WriteLine(text);
}
