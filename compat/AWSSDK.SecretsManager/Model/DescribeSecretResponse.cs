using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>What <c>DescribeSecretAsync</c> answers.</summary>
public class DescribeSecretResponse : AmazonWebServiceResponse, IShape
{
    /// <value>Since when it is marked for deletion; null when it is not.</value>
    public DateTime? DeletedDate { get; set; }

    void IShape.Walk(Walker walk)
    {
        DeletedDate = walk.Time("DeletedDate", DeletedDate);
    }
}
