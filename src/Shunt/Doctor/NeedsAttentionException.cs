namespace Shunt.Doctor;

/// <summary>A check found something that a person has to look at. Nothing was changed; exit code 7.</summary>
public sealed class NeedsAttentionException : ReleaseException
{
    /// <summary>Names what is not in order.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="subjects">What was found not to be as it should be.</param>
    public NeedsAttentionException(string target, IReadOnlyList<string> subjects)
        : base(ExitCode.NeedsAttention, $"'{target}' needs attention: {Names(subjects)}. Nothing was changed; the lines above say what to do.") => Subjects = subjects;

    /// <value>What is not as it should be.</value>
    public IReadOnlyList<string> Subjects { get; }

    private static string Names(IReadOnlyList<string> subjects)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        return string.Join(", ", subjects);
    }
}
