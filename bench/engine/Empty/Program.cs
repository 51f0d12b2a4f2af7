/// <summary>The least a .NET program takes: what every other figure is a ratio to.</summary>
static class Program
{
    /// <summary>Does nothing.</summary>
    public static int Main() => 0;
}
