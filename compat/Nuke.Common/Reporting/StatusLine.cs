namespace Nuke.Common.Reporting;

/// <summary>
/// The last line of a terminal while targets run: which, and for how long. It is one line, and the cursor rests at its start: whatever
/// another program writes to the terminal replaces it, and nothing of theirs is ever erased.
/// </summary>
/// <param name="terminal">The terminal.</param>
/// <param name="text">Makes the text; an empty one is not drawn.</param>
/// <param name="width">Tells how many columns the terminal has.</param>
internal sealed class StatusLine(TextWriter terminal, Func<string> text, Func<int> width)
{
    private const string ToLineEnd = "\e[K";

    private bool _isDrawn;
    private bool _isHeld;

    /// <summary>Draws the line in the place of what was drawn before.</summary>
    public void Draw()
    {
        if (_isHeld)
            return;
        var line = text();
        var columns = Math.Max(1, width() - 1);
        if (line.Length > columns)
            line = columns > 1 ? line[..(columns - 1)] + "…" : string.Empty;
        if (line.Length > 0)
            terminal.Write(Colour.Dim(line) + ToLineEnd + "\r");
        else
            Erase();
        _isDrawn = line.Length > 0;
    }

    /// <summary>Takes the line away, so that something else can be written there.</summary>
    public void Erase()
    {
        if (_isDrawn)
            terminal.Write(ToLineEnd);
        _isDrawn = false;
    }

    /// <summary>Draws again after something else was written, unless that was not a whole line, such as a question to whom sits there.</summary>
    public void Resume(bool endsLine)
    {
        _isHeld = !endsLine;
        Draw();
    }
}
