namespace Nuke.Common.Tooling;

/// <summary>Masks secrets in a line.</summary>
internal static class SecretFilter
{
    private const string Mask = "[REDACTED]";

    public static Func<string, string> For(IReadOnlyCollection<string> secrets)
    {
        if (secrets.Count == 0)
            return static x => x;

        // The longest first: a secret that contains another one is masked whole.
        var ordered = secrets.Where(x => x.Length > 0).OrderByDescending(x => x.Length).ToArray();
        return text =>
        {
            foreach (var secret in ordered)
                text = text.Replace(secret, Mask, StringComparison.Ordinal);
            return text;
        };
    }
}
