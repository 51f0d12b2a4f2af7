namespace Amazon.DynamoDBv2.Model;

/// <summary>One of several statements.</summary>
public class ParameterizedStatement : IShape
{
    /// <value>The parameters.</value>
    public List<AttributeValue>? Parameters { get; set; }

    /// <value>As in the official package.</value>
    public string? Statement { get; set; }

    void IShape.Walk(Walker walk)
    {
        Parameters = walk.Shapes("Parameters", Parameters);
        Statement = walk.Text("Statement", Statement);
    }
}
