using System.Globalization;

namespace Acceptance.Chaos;

/// <summary>When it happens.</summary>
/// <param name="Kind">What the moment is counted by.</param>
/// <param name="Nth">Which entry; 0 at random.</param>
/// <param name="Share">At random: the share of the command's usual duration. At an entry: how far between it and what it announces, 0–1.</param>
internal sealed record Moment(MomentKind Kind, int Nth, double Share)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(60);

    /// <value>How long after the entry.</value>
    public TimeSpan Pause => LongestPause * Share;

    /// <inheritdoc />
    public override string ToString() => Kind switch
    {
        MomentKind.Random => string.Create(CultureInfo.InvariantCulture, $"at {Share:P0} of its time"),
        MomentKind.Entry => string.Create(CultureInfo.InvariantCulture, $"{Pause.TotalMilliseconds:0} ms after entry {Nth}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"while it writes entry {Nth}"),
    };
}
