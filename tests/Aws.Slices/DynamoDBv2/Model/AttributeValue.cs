namespace Amazon.DynamoDBv2.Model;

/// <summary>A value of an item.</summary>
public class AttributeValue : IShape
{
    /// <value>As in the official package.</value>
    public bool? BOOL { get; set; }

    /// <value>As in the official package.</value>
    public List<AttributeValue>? L { get; set; }

    /// <value>As in the official package.</value>
    public Dictionary<string, AttributeValue>? M { get; set; }

    /// <value>As in the official package.</value>
    public string? N { get; set; }

    /// <value>As in the official package.</value>
    public bool? NULL { get; set; }

    /// <value>As in the official package.</value>
    public string? S { get; set; }

    /// <value>As in the official package.</value>
    public List<string>? SS { get; set; }

    void IShape.Walk(Walker walk)
    {
        BOOL = walk.Flag("BOOL", BOOL);
        L = walk.Shapes("L", L);
        M = walk.ShapeMap("M", M);
        N = walk.Text("N", N);
        NULL = walk.Flag("NULL", NULL);
        S = walk.Text("S", S);
        SS = walk.Texts("SS", SS);
    }
}
