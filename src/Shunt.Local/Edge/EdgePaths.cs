namespace Shunt.Local.Edge;

/// <summary>The admin socket's paths. All but the status are POSTed an <see cref="EdgeQuestion"/>.</summary>
internal static class EdgePaths
{
    public const string Status = "/status";
    public const string Fence = "/fence";
    public const string Start = "/start";
    public const string Probe = "/probe";
    public const string Route = "/route";
    public const string Hold = "/hold";
    public const string Drain = "/drain";
    public const string Shrink = "/shrink";
    public const string Retain = "/retain";
    public const string Terminate = "/terminate";
    public const string Remove = "/remove";
    public const string Upgrade = "/upgrade";
}
